package dev.volley.maven;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many workers there are, as the user gave it.
 *
 * @param workers {@code workers}
 * @param forkCount {@code forkCount}, Surefire's word for it, which counts where {@code workers}
 *     says nothing
 * @param otherwise as {@code workers} would say it, where neither says anything
 */
record WorkersForm(@Nullable String workers, @Nullable String forkCount, String otherwise) {
  /** As many as {@code auto} is, unless the user says another number: for tests that are units. */
  static WorkersForm auto(@Nullable String workers, @Nullable String forkCount) {
    return new WorkersForm(workers, forkCount, "auto");
  }

  /** One, unless the user says another number: for tests that share what is outside. */
  static WorkersForm one(@Nullable String workers, @Nullable String forkCount) {
    return new WorkersForm(workers, forkCount, "1");
  }

  /**
   * Reads it.
   *
   * @param cores of this machine
   * @throws IllegalArgumentException where it cannot be; in words for the user
   */
  Workers read(int cores) {
    return said(workers)
        .map(text -> Workers.parse(text, cores))
        .or(() -> said(forkCount).map(text -> Workers.parseForkCount(text, cores)))
        .orElseGet(() -> Workers.parse(otherwise, cores));
  }

  /** What the user calls tests inside Maven. */
  String insideMavenInWords() {
    return byForkCount() ? "surefire forkCount 0" : "volley workers 0";
  }

  /**
   * Doubts that tests should run inside Maven, where they do. Who sets Volley's own parameter does
   * so for a debugger; Surefire's tends to have been set for speed, long ago.
   */
  Optional<String> doubt() {
    return byForkCount()
        ? Optional.of(
            "The parameter forkCount should likely not be 0: tests run inside Maven's own JVM, one"
                + " after another. Without it they have workers of their own.")
        : Optional.empty();
  }

  /** Whether he gave it in Surefire's word. */
  boolean byForkCount() {
    return said(workers).isEmpty() && said(forkCount).isPresent();
  }

  private static Optional<String> said(@Nullable String text) {
    return Optional.ofNullable(text).filter(each -> !each.isBlank());
  }
}
