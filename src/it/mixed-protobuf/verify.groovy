import groovy.xml.XmlSlurper

def suite = { name -> new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-${name}.xml")) }

assert suite('it.ProtobufTest').@tests == '2'
assert suite('it.ProtobufTest').@errors == '0'
