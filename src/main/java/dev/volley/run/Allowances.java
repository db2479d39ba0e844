package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The times that sets of tests have in a run, each set together. Session thread. */
final class Allowances {
  private final List<Allowance> all;
  private boolean anyUsedUp;

  /** Nothing is spent. */
  Allowances(TimeLimits limits) {
    this.all =
        limits.some().stream()
            .flatMap(
                some ->
                    some.run().filter(limit -> !limit.isZero()).stream()
                        .map(limit -> new Allowance(some, limit)))
            .toList();
  }

  /**
   * A tick has passed.
   *
   * @param runs whether a node that it names ran in it
   * @return those that are used up since then
   */
  List<Allowance> spend(Duration tick, Predicate<Allowance> runs) {
    List<Allowance> usedUp =
        all.stream()
            .filter(each -> !each.isUsedUp() && runs.test(each) && each.spend(tick))
            .toList();
    anyUsedUp |= !usedUp.isEmpty();
    return usedUp;
  }

  /** Why a node may not begin any more; empty where it may. */
  Optional<String> bars(TestNode node) {
    return usedUp().filter(each -> each.concerns(node)).findFirst().map(Allowance::inWords);
  }

  /** Outcomes of those tests without one that may not begin any more. */
  List<Finished> barred(UnitTests tests) {
    return anyUsedUp
        ? tests.owed().stream()
            .flatMap(node -> bars(node).stream().map(why -> notRun(node, why)))
            .toList()
        : List.of();
  }

  private Stream<Allowance> usedUp() {
    return anyUsedUp ? all.stream().filter(Allowance::isUsedUp) : Stream.empty();
  }

  private static Finished notRun(TestNode node, String why) {
    return new Finished(node, Duration.ZERO, new Outcome.NotRun("Not run: " + why + "."));
  }
}
