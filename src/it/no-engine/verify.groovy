def log = new File(basedir, 'build.log').text

assert log.contains('no test engine on the test class path to run them. Add one')
assert log.contains('org.junit.jupiter:junit-jupiter')
assert !log.contains('NullPointerException')
