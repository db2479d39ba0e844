import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

['it.First', 'it.Second'].each { name -> assert suite(name).testcase.collect { it.@name.text() } == ['wanted'] }
says('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')
