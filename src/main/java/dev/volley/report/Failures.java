package dev.volley.report;

import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Runs several steps of which each shall be tried, and throws the first failure at the end. */
final class Failures {
  private @Nullable UncheckedIOException first;

  /** Runs a step and keeps what it throws. */
  void collect(Runnable step) {
    try {
      step.run();
    } catch (UncheckedIOException e) {
      if (first == null) {
        first = e;
      } else {
        first.addSuppressed(e);
      }
    }
  }

  /** Throws what the first failing step threw, with the others' as suppressed. */
  void rethrow() {
    if (first != null) {
      throw first;
    }
  }
}
