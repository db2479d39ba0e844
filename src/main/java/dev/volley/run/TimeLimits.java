package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.schedule.TestSet;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How long something may run. A duration of zero is no limit.
 *
 * @param all for every test and class of which nothing else is said
 * @param some for those that a user names; the first that names a test and has the limit counts
 * @param run the whole run, from its start
 * @param sinceFirstClass the whole run, from when a worker begins its first class, as Surefire's
 *     {@code forkedProcessTimeoutInSeconds} means it
 */
public record TimeLimits(Each all, List<ForSome> some, Duration run, Duration sinceFirstClass) {
  /** None. */
  public static final TimeLimits NONE =
      new TimeLimits(
          new Each(Duration.ZERO, Duration.ZERO, Duration.ZERO),
          List.of(),
          Duration.ZERO,
          Duration.ZERO);

  /** The name of the parameter for {@link #sinceFirstClass}. */
  static final String SUREFIRE = "forkedProcessTimeoutInSeconds";

  private static final Duration SHORTEST_TICK = Duration.ofMillis(50);
  private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

  /** A tick is so many times shorter than the shortest limit. */
  private static final int TICKS = 20;

  /**
   * Limits of single tests and classes.
   *
   * @param slow after how long a test that runs is told of
   * @param test how long a test may run
   * @param type how long a class may run in one worker
   */
  public record Each(Duration slow, Duration test, Duration type) {}

  /**
   * Limits of those tests and classes that a user names, or that lie within.
   *
   * @param slow instead of the general one; empty to keep that
   * @param test the same
   * @param type the same
   * @param run how long at least one of them may be running, in the whole run; empty for no limit
   */
  public record ForSome(
      TestSet tests,
      Optional<Duration> slow,
      Optional<Duration> test,
      Optional<Duration> type,
      Optional<Duration> run) {
    /** Whether it holds for a node, since that or one above it is named. */
    boolean concerns(TestNode node) {
      return Stream.iterate(
              Optional.of(node), Optional::isPresent, each -> each.flatMap(TestNode::parent))
          .flatMap(Optional::stream)
          .anyMatch(tests::contains);
    }
  }

  /** Copies the list. */
  public TimeLimits {
    some = List.copyOf(some);
  }

  /** Whether there is none. */
  boolean isNone() {
    return durations().allMatch(Duration::isZero);
  }

  /** How often it is looked at how long things have run. */
  Duration tick() {
    Duration shortest =
        durations()
            .filter(each -> !each.isZero())
            .min(Duration::compareTo)
            .map(each -> each.dividedBy(TICKS))
            .orElse(LONGEST_TICK);
    return shortest.compareTo(SHORTEST_TICK) < 0
        ? SHORTEST_TICK
        : shortest.compareTo(LONGEST_TICK) > 0 ? LONGEST_TICK : shortest;
  }

  private Stream<Duration> durations() {
    return Stream.concat(
        Stream.of(all.slow, all.test, all.type, run, sinceFirstClass),
        some.stream()
            .flatMap(each -> Stream.of(each.slow, each.test, each.type, each.run))
            .flatMap(Optional::stream));
  }

  /** After how long something that runs is told of. */
  Duration slow(TestNode node) {
    return of(node, ForSome::slow, all.slow);
  }

  /** How long a test may run. */
  Duration test(TestNode node) {
    return of(node, ForSome::test, all.test);
  }

  /** How long a class may run. */
  Duration type(TestNode node) {
    return of(node, ForSome::type, all.type);
  }

  private Duration of(
      TestNode node, Function<ForSome, Optional<Duration>> limit, Duration otherwise) {
    for (ForSome each : some) {
      if (limit.apply(each).isPresent() && each.concerns(node)) {
        return limit.apply(each).get();
      }
    }
    return otherwise;
  }
}
