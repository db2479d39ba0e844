import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def saysOnce = { String text -> assert log.count(text) == 1 : "build.log does not say just once: ${text}" }

saysOnce('Volley does not know these parameters and passes over them: forkMode, redirectTestOutput.')
saysOnce('Volley does not support these keys of <properties> and passes over them: excludeTags (use the parameter excludedGroups), mixed.')
// Maven alone knows what a plugin's own dependencies are.
saysOnce('Make these dependencies of the project, with scope test: org.opentest4j:opentest4j:1.3.0.')
assert suite('it.FirstTest').@tests == '1'
