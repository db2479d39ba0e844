import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.OldTest').@tests == '1'
assert !new File(basedir, 'target/surefire-reports/TEST-it.NewTest.xml').exists()
says('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
