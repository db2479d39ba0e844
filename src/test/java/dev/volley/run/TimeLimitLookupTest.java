package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent.Dumped.Stack;
import dev.volley.schedule.TestSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which limit a test has, how often that is looked at, and how it is said. */
class TimeLimitLookupTest {
  private static final Duration NONE = Duration.ZERO;

  private static final TestNode TYPE =
      new TestNode(
          "[engine:e]/[class:com.acme.OrderIT]",
          Optional.empty(),
          TestNode.Kind.CONTAINER,
          new TestNode.Source.OfClass("com.acme.OrderIT"),
          "OrderIT",
          "OrderIT",
          new TestNode.Traits(false, false, Set.of("slow"), Set.of(), ""));

  private static final TestNode TEST =
      new TestNode(
          TYPE.uniqueId() + "/[method:refunds()]",
          Optional.of(TYPE),
          TestNode.Kind.TEST,
          new TestNode.Source.OfMethod("com.acme.OrderIT", "refunds", ""),
          "refunds()",
          "refunds()",
          false);

  private static Optional<Duration> minutes(int count) {
    return Optional.of(Duration.ofMinutes(count));
  }

  private static TimeLimits limits(TimeLimits.ForSome... some) {
    Duration minute = Duration.ofMinutes(1);
    return new TimeLimits(new TimeLimits.Each(minute, minute, minute), List.of(some), NONE, NONE);
  }

  private static TimeLimits.ForSome of(String tests, Optional<Duration> test) {
    return new TimeLimits.ForSome(
        TestSet.parse(tests), Optional.empty(), test, Optional.empty(), Optional.empty());
  }

  @Test
  void findsTheTagsOfAllThatATestLiesIn() {
    assertThat(limits(of("slow", minutes(5))).test(TEST)).isEqualTo(Duration.ofMinutes(5));
    assertThat(limits(of("other", minutes(5))).test(TEST)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void takesTheFirstThatNamesTheTestAndHasTheLimit() {
    TimeLimits limits =
        limits(of("*IT", Optional.empty()), of("*IT#ref*", minutes(7)), of("slow", minutes(5)));

    assertThat(limits.test(TEST)).isEqualTo(Duration.ofMinutes(7));
    assertThat(limits.test(TYPE)).isEqualTo(Duration.ofMinutes(5));
    assertThat(limits.slow(TEST)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void letsSomeTestsRunForAsLongAsTheyLike() {
    assertThat(limits(of("slow", Optional.of(NONE))).test(TEST)).isZero();
  }

  @Test
  void looksTwentyTimesInTheShortestLimitButNeitherAllTheTimeNorSeldom() {
    TimeLimits.Each none = new TimeLimits.Each(NONE, NONE, NONE);
    assertThat(new TimeLimits(none, List.of(), Duration.ofHours(1), NONE).tick())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(new TimeLimits(none, List.of(), Duration.ofSeconds(4), NONE).tick())
        .isEqualTo(Duration.ofMillis(200));
    assertThat(new TimeLimits(none, List.of(), Duration.ofMillis(1), NONE).tick())
        .isEqualTo(Duration.ofMillis(50));
    assertThat(new TimeLimits(none, List.of(of("a", minutes(1))), NONE, NONE).isNone()).isFalse();
    assertThat(TimeLimits.NONE.isNone()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "PT0.3S, 300 ms",
    "PT1.5S, 1.5 s",
    "PT30S, 30 s",
    "PT60S, 1 min",
    "PT90S, 1 min 30 s",
    "PT2H, 2 h",
    "PT1H30M, 1 h 30 min"
  })
  void saysDurationsAsPeopleDo(Duration time, String words) {
    assertThat(Span.inWords(time)).isEqualTo(words);
  }

  @Test
  void showsAStackDownToWhatCallsEveryTest() {
    String frames =
        """
        at java.base@17/java.lang.Thread.sleep(Native Method)
        at app//com.acme.OrderIT.refunds(OrderIT.java:9)
        at java.base@17/jdk.internal.reflect.NativeMethodAccessorImpl.invoke0(Native Method)
        at app//org.junit.platform.Foo.bar(Foo.java:1)
        """;

    assertThat(StackText.of(new Stack(Optional.of(TEST), 3, "\"main\" (WAITING)", frames)))
        .isEqualTo(
            """
            "main" (WAITING)
                at java.base@17/java.lang.Thread.sleep(Native Method)
                at app//com.acme.OrderIT.refunds(OrderIT.java:9)
                ... 2 more""");
  }

  @Test
  void showsAStackWholeWhereThereIsNothingElse() {
    String frames = "at org.junit.platform.Foo.bar(Foo.java:1)\n";

    assertThat(StackText.of(new Stack(Optional.empty(), 0, "\"main\" (RUNNABLE)", frames)))
        .isEqualTo("\"main\" (RUNNABLE)\n    at org.junit.platform.Foo.bar(Foo.java:1)");
  }
}
