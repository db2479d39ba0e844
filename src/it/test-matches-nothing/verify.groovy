def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

says('No tests matching pattern "NoSuchTest" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)')
says('No tests matching pattern "FirstTest#noSuchMethod" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)')
says('No tests to run.')
assert !log.contains('Tests run: 2') : 'build.log says that tests were run'
