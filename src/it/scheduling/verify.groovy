def log = new File(basedir, 'build.log').text
def saysOnce = { String text -> assert log.count(text) == 1 : "build.log does not say just once: ${text}" }

// The shard: two of three classes, dealt out by name.
saysOnce('Shard 1/2 by count: 2 of 3 classes')
saysOnce('Tests run: 2, Failures: 0, Errors: 0, Skipped: 0')

// The whole, in a random order that can be had again, under a strategy from the plugin's dependencies.
saysOnce('Tests will run in random order. To reproduce ordering use flag -Dsurefire.runOrder.random.seed=')
saysOnce('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
assert new File(basedir, 'target/volley/test-default-test/run.events').getText('ISO-8859-1').contains('it.LastFirst')
assert !log.contains('Volley does not know these parameters') : 'a parameter is not known'
// Without that strategy, its artifact is nothing the plugin wants.
saysOnce('Make these dependencies of the project, with scope test: dev.volley.it:scheduling-strategy:1.')

// Both runs are remembered where the POM says.
def history = new File(basedir, 'target/seen.history').text
assert history.contains('module dev.volley.it:scheduling')
assert history.contains('class it.ThirdTest')
assert history.readLines().count { it.startsWith('run ') } == 2
