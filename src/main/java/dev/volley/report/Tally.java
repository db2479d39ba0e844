package dev.volley.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts test cases and how long they took from end to end. Used on the reporter thread alone. */
final class Tally {
  private int tests;
  private int failures;
  private int errors;
  private int skipped;
  private int flakes;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /** Counts one test case, and the time it took. */
  void add(TestResult result) {
    tests++;
    flakes += result.isFlaky() ? 1 : 0;
    switch (Verdict.of(result.verdict())) {
      case SUCCESS -> {}
      case FAILURE -> failures++;
      case ERROR -> errors++;
      case SKIPPED -> skipped++;
    }
    if (!result.duration().isZero()) {
      active(result.start());
      active(result.start().plus(result.duration()));
    }
  }

  /** Widens the time from end to end. */
  void active(Instant at) {
    first = first == null || at.isBefore(first) ? at : first;
    last = last == null || at.isAfter(last) ? at : last;
  }

  /** The counts. */
  RunSummary counts() {
    return new RunSummary(tests, failures, errors, skipped, flakes);
  }

  /** When it began; empty where nothing has started. */
  Optional<Instant> began() {
    return Optional.ofNullable(first);
  }

  /** From the first start to the last end; zero where nothing has started. */
  Duration elapsed() {
    return first == null || last == null ? Duration.ZERO : Duration.between(first, last);
  }
}
