import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.OldTest').testcase.size() == 4
assert suite('it.OlderTest').@tests == '1'
says('The test class path holds ')
says(': running with 1.8.2, which the engines belong to.')
says('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0')
