import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }
def log = new File(basedir, 'build.log').text

assert suite('it.ProtobufTest').@tests == '2'
assert suite('it.ProtobufTest').@errors == '0'
