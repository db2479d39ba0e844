import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

def cases = suite('it.RulesTest').testcase
assert cases.collect { it.@name.text() } as Set == ['holds', 'doesNotHold'] as Set
assert cases.findAll { it.failure.size() == 1 }.collect { it.@name.text() } == ['doesNotHold']
says('Tests run: 2, Failures: 1, Errors: 0, Skipped: 0')
