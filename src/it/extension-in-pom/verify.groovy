import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def tests = { path -> new XmlSlurper().parse(new File(basedir, path)).@tests.text() }
def events = { path -> new File(basedir, "${path}/run.events").length() }

assert (log =~ /runs what Surefire was configured to run/).count == 2
assert !log.contains('stay theirs') : 'A module is not turned.'

// The lifecycle, a profile and Failsafe.
for (module in ['plain', 'its']) {
  assert tests("${module}/target/surefire-reports/TEST-it.FirstTest.xml") == '1'
  assert events("${module}/target/volley/test-default-test") > 0
  assert new File(basedir, "${module}/target/again-reports").list().any { it.startsWith('TEST-it.FirstTest') }
  assert events("${module}/target/volley/test-again") > 0
}
assert tests('its/target/failsafe-reports/TEST-it.FirstIT.xml') == '1'
assert events('its/target/volley/integration-test-its') > 0
assert new File(basedir, 'its/target/failsafe-reports/failsafe-summary.xml').text.contains('<completed>1</completed>')
assert !new File(basedir, 'plain/target/failsafe-reports').exists()

// Given back, it was Surefire.
assert tests('plain/skipped/surefire-reports/TEST-it.FirstTest.xml') == '1'
assert !new File(basedir, 'plain/skipped/volley').exists()

// The command line.
assert tests('its/named/surefire-reports/TEST-it.FirstTest.xml') == '1'
assert events('its/named/volley/test-default-cli') > 0
assert tests('its/named/failsafe-reports/TEST-it.FirstIT.xml') == '1'
assert events('its/named/volley/integration-test-failsafe-default-cli') > 0
