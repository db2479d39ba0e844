import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def saysOnce = { String text -> assert log.count(text) == 1 : "build.log does not say once: ${text}" }

assert new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-it.OnceTest.xml')).@tests == '1'
saysOnce('Running it.OnceTest')
saysOnce('Skipping execution of volley because it has already been run for this configuration')
