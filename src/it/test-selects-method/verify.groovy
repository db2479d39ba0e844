import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.FirstTest').testcase.collect { it.@name.text() } == ['addsTwo']
assert suite('it.SecondTest').@tests == '2'
assert !new File(basedir, 'target/surefire-reports/TEST-it.ThirdTest.xml').exists()
says('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
