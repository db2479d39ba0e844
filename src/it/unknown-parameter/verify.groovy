import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text

assert log.count('Volley does not know these parameters and passes over them: forkMode, redirectTestOutput.') == 1
assert log.count('Volley does not support these keys of <properties> and passes over them: usedefaultlisteners.') == 1
assert suite('it.FirstTest').@tests == '1'
