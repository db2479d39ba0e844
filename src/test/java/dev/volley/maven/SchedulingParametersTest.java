package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.history.HistoryFile;
import dev.volley.history.Observations;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.model.RunEvent;
import dev.volley.model.SuitePart;
import dev.volley.model.Unit;
import dev.volley.run.RunRequest;
import dev.volley.run.Scheduling;
import dev.volley.schedule.RunOrder;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import dev.volley.schedule.Vacancy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SchedulingParametersTest extends ExecutionKit {
  private static final String CLASS_ORDER = "junit.jupiter.testclass.order.default";
  private static final String METHOD_ORDER = "junit.jupiter.testmethod.order.default";
  private static final String SEED = "junit.jupiter.execution.order.random.seed";
  private static final String RANDOM_CLASSES = "org.junit.jupiter.api.ClassOrderer$Random";

  @BeforeEach
  void livesInADirectoryOfItsOwn() {
    project.setGroupId("com.acme");
    project.setArtifactId("shop");
    Properties system = new Properties();
    system.setProperty("user.home", directory.resolve("home").toString());
    maven.setSystemProperties(system);
  }

  @Test
  void isPlainWhereTheUserSaysNothing() throws Exception {
    assertThat(scheduling()).isEqualTo(Scheduling.plain(StrategyName.BALANCED, UnitName.AUTO));
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void severalForksShareClassesOfAnyEngine() throws Exception {
    repository.testng();
    project.setArtifacts(new LinkedHashSet<>(Set.of(jar("org.testng:testng:6.14.3"))));
    groups = null;
    assertThat(scheduling().unit()).isEqualTo(UnitName.AUTO);

    workers = null;
    forkCount = "1";
    assertThat(scheduling().unit()).isEqualTo(UnitName.AUTO);

    forkCount = "2";
    assertThat(scheduling().unit()).isEqualTo(UnitName.CLASS);
    unit = "package";
    assertThat(scheduling().unit()).isEqualTo(UnitName.PACKAGE);
  }

  @Test
  void severalForksOfJupiterLeaveItsClassesToBeCut() throws Exception {
    workers = null;
    forkCount = "2";

    assertThat(scheduling().unit()).isEqualTo(UnitName.AUTO);
  }

  @Test
  void keepsHistoryBelowTheUsersHomeByDefault() throws Exception {
    history = null;

    save();

    assertThat(
            directory.resolve("home/.cache/volley/history/com.acme/shop/test-default-test.history"))
        .isRegularFile();
  }

  @Test
  void keepsHistoryInTheUsersCacheDirectoryWhereThereIsOne() throws Exception {
    history = " ";
    maven
        .getSystemProperties()
        .setProperty("env.XDG_CACHE_HOME", directory.resolve("cache").toString());

    save();

    assertThat(directory.resolve("cache/volley/history/com.acme/shop/test-default-test.history"))
        .isRegularFile();
  }

  @Test
  void keepsHistoryBelowTheModuleWhereThePathIsRelative() throws Exception {
    history = "target/my.history";

    save();

    assertThat(directory.resolve("target/my.history")).isRegularFile();
  }

  @Test
  void keepsNoHistoryForAUserWithoutAHome() throws Exception {
    history = null;
    maven.getSystemProperties().setProperty("user.home", "?");
    maven.getSystemProperties().setProperty("env.XDG_CACHE_HOME", "relative");

    assertThat(scheduling().history()).isEmpty();
    assertThat(log.lines())
        .containsExactly(
            "INFO There is no home directory, so no history is kept. Set volley.history to a file"
                + " to keep one.");
  }

  @Test
  void digestsClassesForHistoryAlone() throws Exception {
    assertThat(request().orElseThrow().candidates()).extracting(Candidate::digest).containsOnly("");

    history = "target/my.history";

    assertThat(request().orElseThrow().candidates())
        .hasSize(2)
        .allSatisfy(each -> assertThat(each.digest()).matches("[0-9a-f]{16}"));
  }

  @Test
  void tellsHistoryHowMuchOfTheProjectRuns() throws Exception {
    assertThat(scheduling().scope()).isEqualTo(Scope.EVERYTHING);

    shard = "1/1";
    assertThat(scheduling().scope()).isEqualTo(Scope.SOME_CLASSES);

    shard = null;
    test = "FooTest";
    assertThat(scheduling().scope()).isEqualTo(Scope.SOME_CLASSES);

    test = "FooTest#one";
    shard = "1/1";
    assertThat(scheduling().scope()).isEqualTo(Scope.SOME_TESTS);

    test = null;
    shard = null;
    maven.getUserProperties().setProperty("surefire.includes", "*Test");
    assertThat(scheduling().scope()).isEqualTo(Scope.SOME_CLASSES);

    maven.getUserProperties().setProperty("excludedGroups", "slow");
    assertThat(scheduling().scope()).isEqualTo(Scope.SOME_TESTS);
  }

  @Test
  void takesAStrategyOfTheUsersOwn() throws Exception {
    strategy = Mine.class.getName();

    assertThat(scheduling().own()).containsInstanceOf(Mine.class);
  }

  @Test
  void printsTheSeedOfARandomOrderAndGivesItToJupiter() throws Exception {
    runOrder = "random";
    seed = "42";
    properties.setProperty("configurationParameters", METHOD_ORDER + " = mine");

    RunRequest request = request().orElseThrow();

    assertThat(request.scheduling().order()).hasValue(new RunOrder(RunOrder.Rule.RANDOM, 42));
    assertThat(request.fork().configurationParameters())
        .containsEntry(CLASS_ORDER, RANDOM_CLASSES)
        .containsEntry(METHOD_ORDER, "org.junit.jupiter.api.MethodOrderer$Random")
        .containsEntry(SEED, "42");
    assertThat(log.lines())
        .containsExactly(
            "INFO Tests will run in random order. To reproduce ordering use flag"
                + " -Dsurefire.runOrder.random.seed=42");
  }

  @Test
  void warnsOfASecondOrderBeforeItPrintsTheSeed() throws Exception {
    runOrder = "random,alphabetical";

    assertThat(request()).isPresent();
    assertThat(log.lines()).hasSize(2);
    assertThat(log.lines().get(0)).startsWith("WARN Of runOrder 'random,alphabetical' the first");
    assertThat(log.lines().get(1)).matches("INFO Tests will run in random order.*seed=\\d+");
  }

  @Test
  void takesJupitersOrderOfClassesAndLeavesThatOfMethodsAlone() throws Exception {
    properties.setProperty("configurationParameters", CLASS_ORDER + " = " + RANDOM_CLASSES);

    RunRequest request = request().orElseThrow();

    long drawn = request.scheduling().order().orElseThrow().seed();
    assertThat(request.fork().configurationParameters())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(CLASS_ORDER, RANDOM_CLASSES, SEED, Long.toString(drawn)));
    assertThat(log.lines())
        .containsExactly(
            "INFO Classes run in random order. To reproduce it, set " + SEED + "=" + drawn + ".");
  }

  @Test
  void prefersRunOrderToJupitersOrder() throws Exception {
    properties.setProperty("configurationParameters", CLASS_ORDER + " = " + RANDOM_CLASSES);
    runOrder = "filesystem";

    assertThat(scheduling().order()).map(RunOrder::rule).hasValue(RunOrder.Rule.FILESYSTEM);
    assertThat(log.lines()).isEmpty();
  }

  @Test
  void saysThatFailedFirstNeedsHistory() throws Exception {
    runOrder = "failedfirst";

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .containsExactly(
            "WARN runOrder 'failedfirst' needs history, which is off: what failed is not known.");
  }

  @Test
  void readsLimitsWeightsAndDedicatedTests() throws Exception {
    rules =
        new RulesForm(
            List.of(new Limit("db", " 2 ")), List.of(new Weight("*IT", "3")), List.of("a.*"));

    Scheduling scheduling = scheduling();

    assertThat(scheduling.rules().limits())
        .singleElement()
        .satisfies(limit -> assertThat(limit.atOnce()).isEqualTo(2))
        .satisfies(limit -> assertThat(limit.tests()).hasToString("db"));
    assertThat(scheduling.rules().weights())
        .singleElement()
        .satisfies(weight -> assertThat(weight.slots()).isEqualTo(3))
        .satisfies(weight -> assertThat(weight.tests()).hasToString("*IT"));
    assertThat(scheduling.rules().dedicated()).singleElement().hasToString("a.*");
  }

  @Test
  void runsItsShardAlone() throws Exception {
    shardBy = "count";
    List<String> names = new ArrayList<>();
    for (String each : List.of("1/2", "2/2")) {
      shard = each;
      request().orElseThrow().candidates().forEach(one -> names.add(each + one.className()));
    }

    assertThat(names).containsExactly("1/2com.acme.BarTest", "2/2com.acme.FooTest");
    assertThat(log.lines())
        .hasSize(2)
        .first()
        .asString()
        .matches("INFO Shard 1/2 by count: 1 of 2 classes, plan [0-9a-f]{8}\\.");
  }

  @Test
  void takesAnEmptyShardForNoFailure() throws Exception {
    shardBy = "count";
    shard = "3/3";
    failIfNoTests = true;

    assertThat(request().orElseThrow().candidates()).isEmpty();
    assertThat(log.lines())
        .singleElement()
        .asString()
        .startsWith("INFO Shard 3/3 by count: none of 2 classes");
  }

  @Test
  void tellsTheRunWhichPartOfWhichSuiteItIs() throws Exception {
    assertThat(scheduling().part()).isEmpty();

    shard = "1/2";
    SuitePart first = scheduling().part().orElseThrow();
    shard = "2/2";
    SuitePart second = scheduling().part().orElseThrow();
    testClass("com/acme/NewTest.class");
    SuitePart ofAnotherSuite = scheduling().part().orElseThrow();

    assertThat(first.inWords()).isEqualTo("1/2");
    assertThat(second.inWords()).isEqualTo("2/2");
    assertThat(second.plan()).isEqualTo(first.plan()).isNotEqualTo(ofAnotherSuite.plan());
  }

  @Test
  void takesAShardOfNothingAtAllForAFailureWhereAsked() {
    includes = List.of("Nothing");
    shard = "1/3";
    failIfNoTests = true;

    assertThatThrownBy(this::request).isInstanceOf(MojoFailureException.class);
  }

  @Test
  void leavesHistoryAsItIsWhereItDealsOutTheShards() throws Exception {
    shardBy = "time";
    shard = "1/1";
    history = "target/my.history";

    save();

    assertThat(directory.resolve("target/my.history")).doesNotExist();
  }

  @Test
  void saysThatShardsByTimeNeedHistory() throws Exception {
    shardBy = "time";
    shard = "1/1";

    assertThat(request()).isPresent();
    assertThat(log.lines())
        .first()
        .isEqualTo(
            "WARN shardBy 'time' needs history, which is off: every class counts as much as any"
                + " other.");
  }

  private Scheduling scheduling() throws Exception {
    return request().orElseThrow().scheduling();
  }

  /** What the session does at the end. */
  private void save() throws Exception {
    HistoryFile file = scheduling().history().orElseThrow();
    Observations observations = new Observations(Scope.EVERYTHING);
    observations.accept(new RunEvent.RunStarted(Instant.now(), "run-1", 2, "balanced"));
    observations.workerStarted(Duration.ofMillis(100));

    assertThat(file.save(observations)).isEmpty();
  }

  /** A user's strategy. */
  public static final class Mine implements Strategy {
    /** Made by Volley. */
    public Mine() {}

    @Override
    public void add(Unit unit) {}

    @Override
    public Optional<Unit> next(Vacancy vacancy) {
      return Optional.empty();
    }

    @Override
    public int waiting() {
      return 0;
    }
  }
}
