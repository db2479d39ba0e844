def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }

says('Requested toolchain specification did not match any configured toolchain: {')
says("(parameter 'jdkToolchain'). Describe such a JDK in ~/.m2/toolchains.xml")
assert !new File(basedir, 'target/surefire-reports/TEST-it.AnyTest.xml').exists() : 'tests ran all the same'
