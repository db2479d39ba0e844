package dev.volley.run;

import dev.volley.model.WorkerEvent.Dumped;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** Says of one worker what has been running there for long, and what it does. Session thread. */
final class SlowTests {
  /** Questions of others to the same worker have higher numbers. */
  static final int FIRST = 1_000_000;

  /** A question, and how long it has waited for an answer. */
  private static final class Question {
    private final Age age;
    private Duration waited = Duration.ZERO;

    Question(Age age) {
      this.age = age;
    }
  }

  private final Seat seat;
  private final Ages ages;
  private final Duration tick;
  private final Ledger ledger;
  private final Map<Integer, Question> open = new HashMap<>();
  private int asked;

  SlowTests(Seat seat, Ages ages, Duration tick, Ledger ledger) {
    this.seat = seat;
    this.ages = ages;
    this.tick = tick;
    this.ledger = ledger;
  }

  /** A tick has passed, which these have seen; asks about those that are slow now. */
  void tick(Collection<Age> seen) {
    for (Iterator<Question> each = open.values().iterator(); each.hasNext(); ) {
      Question question = each.next();
      question.waited = question.waited.plus(tick);
      if (question.waited.compareTo(Overrun.ANSWER) >= 0) {
        each.remove();
        tell(question.age, "\nIts JVM does not say what its threads do.");
      }
    }
    for (Age age : seen) {
      if (age.isSlowNow(tick)) {
        open.put(++asked, new Question(age));
        seat.inquiry().stacks(asked);
      }
    }
  }

  /** Takes an answer, to whomever it is. */
  void dumped(Dumped dumped) {
    Question question = open.remove(dumped.number());
    if (question == null) {
      return;
    }
    Optional<Dumped.Stack> stack =
        dumped.stacks().stream()
            .filter(each -> each.node().filter(question.age.subject()::equals).isPresent())
            .findFirst()
            .or(() -> dumped.stacks().stream().findFirst());
    tell(question.age, stack.map(each -> "\n" + StackText.of(each)).orElse(""));
  }

  private void tell(Age age, String stack) {
    if (!ages.contains(age)) {
      return;
    }
    String what =
        switch (age.kind()) {
          case TEST -> " has been running for " + Span.inWords(age.ran(tick));
          case CLASS -> " runs outside its tests, and has taken " + Span.inWords(age.ran(tick));
          case DISCOVERY -> ": looking for its tests has taken " + Span.inWords(age.ran(tick));
        };
    ledger.warn(
        "Slow: " + Names.of(age.subject()) + what + " on worker " + seat.id() + "." + stack);
  }
}
