def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def counts = { String text, int times -> assert log.count(text) == times : "build.log says ${log.count(text)} times: ${text}" }

assert !new File(basedir, 'third/target/surefire-reports').exists()
assert new File(basedir, 'second/target/surefire-reports/TEST-it.SecondTest.xml').exists()
counts('Running it.SecondTest', 2)
counts('BUILD SUCCESS', 3)
counts('BUILD FAILURE', 3)
says('No tests matching pattern "SecondTest" are in this module.')
says('No tests matching pattern "NoSuchTest" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)')
says('No tests matching pattern "FirstTest#noSuchMethod" were executed! (Set -Dsurefire.failIfNoSpecifiedTests=false to ignore this error.)')
