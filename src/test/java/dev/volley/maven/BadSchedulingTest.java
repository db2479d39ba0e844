package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of the scheduling of tests and cannot be: one message each. */
class BadSchedulingTest extends ExecutionKit {
  private static final String NO_TESTS =
      "' says of no tests what it says: <tests> is missing or blank. Allowed: a tag, or a pattern"
          + " of class names such as com.acme.*Test or *IT#slow*.";

  @ParameterizedTest
  @MethodSource
  void refusesLimitsThatLimitNothing(@Nullable String atOnce, String said) {
    rules = new RulesForm(List.of(new Limit("db", atOnce)), List.of(), List.of());

    refusedWith(
        "<atOnce> of the tests 'db' in 'limits' is "
            + said
            + ". Allowed: a whole number from 1 to"
            + " 999999.");
  }

  static Stream<Arguments> refusesLimitsThatLimitNothing() {
    return Stream.of(
        Arguments.of("0", "'0'"),
        Arguments.of("-1", "'-1'"),
        Arguments.of("1.5", "'1.5'"),
        Arguments.of("two", "'two'"),
        Arguments.of("1000000", "'1000000'"),
        Arguments.of(" ", "missing"),
        Arguments.of(null, "missing"));
  }

  @Test
  void refusesAWeightOfNothing() {
    rules = new RulesForm(List.of(), List.of(new Weight("*IT", "0")), List.of());

    refusedWith(
        "<slots> of the tests '*IT' in 'weights' is '0'. Allowed: a whole number from 1 to 999999.");
  }

  @Test
  void refusesALimitOfNoTests() {
    rules = new RulesForm(List.of(new Limit(null, "2")), List.of(), List.of());

    refusedWith("An element of 'limits" + NO_TESTS);
  }

  @Test
  void refusesAWeightOfNoTests() {
    rules = new RulesForm(List.of(), List.of(new Weight(" ", "2")), List.of());

    refusedWith("An element of 'weights" + NO_TESTS);
  }

  @Test
  void refusesDedicatedTestsWithoutAName() {
    rules = new RulesForm(List.of(), List.of(), Collections.singletonList(null));

    refusedWith("An element of 'dedicated" + NO_TESTS);
  }

  @Test
  void refusesAPatternOfNoClass() {
    rules = new RulesForm(List.of(), List.of(), List.of("#slow"));

    refusedWith(
        "<tests> in 'dedicated': '#slow' names no tests. Allowed: a tag, or a pattern of class"
            + " names such as com.acme.*Test or *IT#slow*.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"6/5", "0/5", "a/b", "2"})
  void refusesAShardThatThereIsNot(String text) {
    shard = text;

    refusedWith(
        "There is no shard '"
            + text
            + "' (parameter 'shard', property 'volley.shard'). Allowed: its number and how many"
            + " there are, as in 2/5, from 1/5 to 5/5.");
  }

  @Test
  void refusesAnUnknownRuleOfShardsEvenWithoutAny() {
    shardBy = "size";

    refusedWith(
        "Unknown rule of shards 'size' (parameter 'shardBy', property 'volley.shardBy'). Allowed:"
            + " hash, count, time.");
  }

  @Test
  void refusesAnUnknownRunOrder() {
    runOrder = "hourly";

    refusedWith(
        "There's no RunOrder with the name hourly. Allowed for the parameter 'runOrder' (property"
            + " 'surefire.runOrder'): alphabetical, reversealphabetical, random, failedfirst,"
            + " balanced, filesystem.");
  }

  @Test
  void refusesASeedThatIsNoNumber() {
    runOrder = "random";
    seed = "lucky";

    refusedWith(
        "The seed 'lucky' (parameter 'runOrderRandomSeed', property"
            + " 'surefire.runOrder.random.seed') cannot be used. Allowed: a whole number.");
  }

  @Test
  void refusesAStrategyOfNoClass() {
    strategy = "com.acme.NoSuch";

    refusedWith(
        "Strategy 'com.acme.NoSuch' (parameter 'strategy', property 'volley.strategy') cannot be"
            + " used: there is no such class on the plugin's class path. Add the artifact that"
            + " holds it to the <dependencies> of the plugin, not of the project.");
  }

  @Test
  void refusesAStrategyThatIsNone() {
    strategy = "java.lang.String";

    refusedWith(
        "Strategy 'java.lang.String' (parameter 'strategy', property 'volley.strategy') cannot be"
            + " used: it does not implement dev.volley.schedule.Strategy.");
  }

  @Test
  void refusesAHistoryThatIsNoPath() {
    history = "a\0b";

    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("(parameter 'history', property 'volley.history') is no path");
  }

  private void refusedWith(String message) {
    assertThatThrownBy(this::request).isInstanceOf(MojoFailureException.class).hasMessage(message);
  }
}
