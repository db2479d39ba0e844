import groovy.xml.XmlSlurper

def xml = { path -> new XmlSlurper().parse(new File(basedir, "target/${path}")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

// Unit tests and integration tests each once, where readers look for them.
assert xml('surefire-reports/TEST-it.GreetingTest.xml').@tests == '1'
assert xml('failsafe-reports/TEST-it.FirstIT.xml').@tests == '2'
assert xml('failsafe-reports/TEST-it.SecondIT.xml').@failures == '1'
assert !new File(basedir, 'target/surefire-reports/TEST-it.FirstIT.xml').exists()
assert !new File(basedir, 'target/failsafe-reports/TEST-it.GreetingTest.xml').exists()

// Both executions in one summary.
def summary = xml('failsafe-reports/failsafe-summary.xml')
assert summary.@result == '255'
assert summary.completed == '4'
assert summary.failures == '1'
assert summary.errors == '0'

// The goals between have run, and then verify failed.
assert new File(basedir, 'target/taken-down/done.txt').exists()
assert log =~ /Failed to execute goal dev\.volley:volley-maven-plugin:[^ ]*:verify \(both\)/ : 'another goal failed'
says('There are test failures.')
