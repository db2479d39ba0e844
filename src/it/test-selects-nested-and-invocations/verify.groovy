import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.OuterTest').testcase.collect { it.@name.text() } == ['deep']
assert suite('it.InvokedTest').testcase.collect { it.@name.text() } as Set == ['takes(int)[2]', 'repeats()[3]'] as Set
assert suite('it.IdTest').testcase.size() == 2
says('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0')
