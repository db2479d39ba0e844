import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def lines = log.readLines().findAll { it.contains("These parameters of Surefire's have no effect here: ") }

assert new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-it.OnceTest.xml')).@tests == '1'
assert lines.size() == 1
['forkNode', 'shutdown', 'stackTraceFilterPrefixes', 'forkedProcessTimeoutExtensionContext', 'parallelTestsTimeoutInSeconds'].each {
  assert lines[0].contains("${it} (") : "${it} is not named in: ${lines[0]}"
}
// These ask for what happens anyway.
def named = ['enableProcessChecker', 'useManifestOnlyJar', 'tempDir', 'childDelegation'].findAll { lines[0].contains(it) }
assert named == [] : lines[0]
