package dev.volley.zoo.worker;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

public class BeforeAllFailsZoo {

  @BeforeAll
  @SuppressWarnings("DoNotCallSuggester")
  static void beforeAll() {
    throw new IllegalStateException("before all");
  }

  @Test
  void neverRuns() {}
}
