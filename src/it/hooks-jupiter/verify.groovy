def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def lines = new File(basedir, 'target/hooks.txt').readLines()*.tokenize()
def workersOf = { String hook -> lines.findAll { it[0] == hook }*.get(1) }

// Surefire's one fork counts one of each; here every class is a request of its own.
['planStarted', 'planFinished', 'resourceOpened', 'resourceClosed'].each { hook ->
    assert workersOf(hook).size() == 3 : "${hook}: ${workersOf(hook)}"
}
assert workersOf('test').size() == 3
// One session for each worker, as there is one for each fork of Surefire's.
def workers = workersOf('test').toSet()
assert workersOf('sessionOpened').size() in 1..2
assert workersOf('sessionOpened').toSet().size() == workersOf('sessionOpened').size()
assert workersOf('sessionOpened').containsAll(workers)
assert workersOf('sessionClosed').sort() == workersOf('sessionOpened').sort()
says('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
