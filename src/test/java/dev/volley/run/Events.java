package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.Thrown;
import java.util.List;
import java.util.Optional;

/** Builds the values that session tests need. */
final class Events {
  private Events() {}

  static Outcome failed() {
    return new Outcome.Failed(thrown("java.lang.AssertionError"));
  }

  static Thrown thrown(String className) {
    return new Thrown(
        className,
        className.substring(className.lastIndexOf('.') + 1),
        Optional.of("scripted"),
        className + ": scripted",
        List.of(),
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }
}
