import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

assert suite('it.SeenTest').testcase.size() == 9
says('Tests run: 9, Failures: 0, Errors: 0, Skipped: 0')
says('The system property by.systemProperties is configured twice! The property appears in <argLine/> and any of <systemPropertyVariables/>, <systemProperties/> or user property.')
says('System property [by.user] overwritten by user properties from Maven session')
