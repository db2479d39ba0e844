import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def saysOnce = { String text -> assert log.count(text) == 1 : "build.log does not say just once: ${text}" }
def report = { String path -> new XmlSlurper().parse(new File(basedir, path)) }
def counts = { suite -> ['tests', 'failures', 'errors', 'skipped'].collect { suite["@$it"].text() as int } }

// Each shard ran its part.
assert log.count('Shard 1/2 by count: 2 of 3 classes, plan ') == 2 // the list is of a shard too
saysOnce('Shard 2/2 by count: 1 of 3 classes, plan ')
assert counts(report('shard-1/surefire-reports/TEST-it.FirstTest.xml')) == [4, 0, 0, 0]
assert counts(report('shard-2/surefire-reports/TEST-it.SecondTest.xml')) == [1, 0, 0, 0]
assert !new File(basedir, 'shard-2/surefire-reports/TEST-it.FirstTest.xml').exists()

// Together they are the whole suite, and fail as it would.
saysOnce('Merging 2 event logs, shards 1/2, 2/2.')
saysOnce('Tests run: 6, Failures: 1, Errors: 0, Skipped: 0')
says('There are test failures.')
assert counts(report('target/surefire-reports/TEST-it.FirstTest.xml')) == [4, 0, 0, 0]
assert counts(report('target/surefire-reports/TEST-it.SecondTest.xml')) == [1, 0, 0, 0]
assert counts(report('target/surefire-reports/TEST-it.ThirdTest.xml')) == [1, 1, 0, 0]
assert report('target/surefire-reports/TEST-it.ThirdTest.xml').testcase.failure.@message.text() == 'as it should'

// Without one of them the build fails even where failures are ignored, after what there is was written.
says('No event log is of shard 2/2: what was to run there is in no report.')
assert counts(report('partial/surefire-reports/TEST-it.FirstTest.xml')) == [4, 0, 0, 0]
assert !new File(basedir, 'partial/surefire-reports/TEST-it.SecondTest.xml').exists()

// The list, of a shard: one line for each test.
def lines = log.readLines()
assert lines.count { it.endsWith('it.FirstTest#adds') } == 1
assert lines.count { it.endsWith('it.FirstTest#isTagged  tags: slow') } == 1
assert lines.count { it.endsWith('it.FirstTest#takes(int)  makes tests when it runs') } == 1
assert lines.count { it.endsWith('it.ThirdTest#fails') } == 1
saysOnce('Nothing was run. 4 tests are listed.')
assert !log.contains('it.SecondTest#passes') : 'the list has what is of another shard'

// The list of a selection, as JSON.
def list = new File(basedir, 'target/tests.json').getText('UTF-8')
assert list.contains('"class": "it.FirstTest", "method": "adds", "parameterTypes": "", "displayName": "adds()"')
assert list.count('"uniqueId"') == 1
assert list.contains('"problems": []')
saysOnce('Nothing was run. 1 test is listed in ')

// The plan: history knows what the shards took.
saysOnce('Makespan ')
saysOnce('s, lower bound ')
saysOnce('w1: it.')
saysOnce('w2: it.')
saysOnce('Nothing was run: this is the plan alone (volley.plan).')

// The replay: the reports of the first shard once more, to the last byte.
['TEST-it.FirstTest.xml', 'it.FirstTest.txt'].each { name ->
    assert new File(basedir, "again/surefire-reports/$name").bytes == new File(basedir, "shard-1/surefire-reports/$name").bytes
}
assert !new File(basedir, 'again/surefire-reports/TEST-it.SecondTest.xml').exists()

// Two runs, two merges and a replay: nothing else told of tests.
assert log.count(' T E S T S') == 5
