import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def says = { String text -> assert log.contains(text) : "build.log does not say: ${text}" }
def lines = new File(basedir, 'target/hooks.txt').readLines()*.tokenize()
def workersOf = { String hook -> lines.findAll { it[0] == hook }*.get(1) }

['beforeAll', 'afterAll'].each { hook ->
    assert workersOf(hook).size() == 1 : "${hook}: ${workersOf(hook)}"
}
assert workersOf('test').size() == 5
def features = new JsonSlurper().parse(new File(basedir, 'target/cucumber.json'))
assert features*.elements.flatten()*.name.sort() == ['one', 'three', 'two']
says('Tests run: 5, Failures: 0, Errors: 0, Skipped: 0')
