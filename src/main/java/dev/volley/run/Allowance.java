package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.run.TimeLimits.ForSome;
import java.time.Duration;

/**
 * The time that some tests have in a run together. It passes while at least one of them is seen to
 * run, however many do. Session thread.
 */
final class Allowance {
  private final ForSome some;
  private final Duration limit;
  private Duration spent = Duration.ZERO;

  /**
   * Nothing of it is spent.
   *
   * @param limit how much there is
   */
  Allowance(ForSome some, Duration limit) {
    this.some = some;
    this.limit = limit;
  }

  /** Whether what runs is one of them; the search for tests is not. */
  boolean concerns(Age age) {
    return age.kind() != Age.Kind.DISCOVERY && concerns(age.subject());
  }

  boolean concerns(TestNode node) {
    return some.concerns(node);
  }

  /** A tick has passed in which some of them ran; returns whether they have now used up all. */
  boolean spend(Duration tick) {
    boolean before = isUsedUp();
    spent = spent.plus(tick);
    return isUsedUp() && !before;
  }

  boolean isUsedUp() {
    return spent.compareTo(limit) > 0;
  }

  /** As in "the tests 'slow' ran for 10 min in all, which is what runTimeout allows them". */
  String inWords() {
    return "the tests '"
        + some.tests()
        + "' ran for "
        + Span.inWords(limit)
        + " in all, which is what runTimeout allows them";
  }
}
