def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def lines = new File(basedir, 'target/hooks.txt').readLines()*.tokenize()
def workersOf = { String hook -> lines.findAll { it[0] == hook }*.get(1) }

['ruleBefore', 'beforeClass', 'afterClass', 'ruleAfter', 'runStarted', 'runFinished'].each { hook ->
    assert workersOf(hook).size() == 3 : "${hook}: ${workersOf(hook)}"
}
assert workersOf('test').size() == 6
says('Tests run: 6, Failures: 0, Errors: 0, Skipped: 0')
