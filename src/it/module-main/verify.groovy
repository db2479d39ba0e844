import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.app.AppTest').@tests == '3'
assert suite('it.app.AppTest').@errors == '0'
assert suite('it.app.inner.AddedTest').testcase.size() == 2
// Once within the module, once on the class path.
assert log.count('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0') == 2 : 'not both runs were green'
