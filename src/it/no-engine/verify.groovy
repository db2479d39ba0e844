def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

says('no test engine on the test class path to run them. Add one')
says('org.junit.jupiter:junit-jupiter')
assert log.count('NullPointerException') == 0 : 'build.log says NullPointerException'
