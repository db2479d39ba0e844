import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

['First', 'Second', 'Lingering', 'Late'].each { assert suite("it.${it}Test").@tests == '1' }
// JaCoCo fails the build where a line is missing.
says('All coverage checks have been met.')
says('Loading execution data file')
