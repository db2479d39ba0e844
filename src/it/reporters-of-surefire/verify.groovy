import groovy.xml.XmlSlurper

def reports = new File(basedir, 'target/surefire-reports')
def log = new File(basedir, 'build.log').text
def saysOnce = { String text -> assert log.count(text) == 1 : "build.log does not say just once: ${text}" }

def suite = new XmlSlurper().parse(new File(reports, 'TEST-it.AdditionTest-linux.xml'))
assert suite.@version == '3.0'
assert suite.@name == 'An addition(linux)'
assert suite.testcase.@classname == 'An addition(linux)'
assert suite.testcase.@name == 'of one and one is two'
assert new File(reports, 'it.AdditionTest-linux-output.txt').getText('ISO-8859-1').contains('adding on the Stra\u00dfe')
assert !log.contains('adding on the') : 'build.log holds what was redirected'
saysOnce('Running it.AdditionTest')
saysOnce('does not support the statelessTestsetInfoReporter com.acme.TreeReporter')
saysOnce('Volley does not know these settings of statelessTestsetInfoReporter and passes over them: theme.')
