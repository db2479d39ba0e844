import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.FirstTest').@tests == '2'
assert suite('it.SecondTest').@tests == '1'
assert suite('it.FirstTest').testcase.collect { it.@name.text() }.sort() == ['addsOne', 'addsTwo']

says('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
assert new File(basedir, 'target/volley/test-default-test/run.events').length() > 0
