import groovy.xml.XmlSlurper

def report = new XmlSlurper().parse(new File(basedir, 'app/target/surefire-reports/TEST-it.LibTest.xml'))

assert report.@tests == '1'
assert report.@errors == '0'
assert report.@failures == '0'
