import groovy.xml.XmlSlurper

def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def count = { String text -> (log =~ java.util.regex.Pattern.quote(text)).count }
def tests = { dir, name -> new XmlSlurper().parse(new File(basedir, "${dir}/surefire-reports/TEST-it.${name}.xml")).@tests.text() }
def events = { dir, execution -> new File(basedir, "${dir}/volley/${execution}/run.events") }

// Twice of three times Volley ran, and said so once each time.
assert count('runs what Surefire was configured to run (-Dvolley.skip gives Surefire back)') == 2
assert tests('target', 'FirstTest') == '1'
assert tests('target', 'SecondTest') == '1'
assert events('target', 'test-default-test').length() > 0

// Given back, it was Surefire.
assert tests('skipped', 'FirstTest') == '1'
assert tests('skipped', 'SecondTest') == '1'
assert !new File(basedir, 'skipped/volley').exists()
assert log =~ /(?m)(surefire|maven-surefire-plugin):[\w.]+:test \(default-test\)/

// A goal of the command line is Volley's, too.
assert tests('named', 'FirstTest') == '1'
assert !new File(basedir, 'named/surefire-reports/TEST-it.SecondTest.xml').exists()
assert events('named', 'test-default-cli').length() > 0

// What NetBeans reads.
says('Running it.FirstTest')
assert log =~ /Tests run: +1, +Failures: +0, +Errors: +0, +Skipped: +0, +Time elapsed: .+ in it\.FirstTest/
