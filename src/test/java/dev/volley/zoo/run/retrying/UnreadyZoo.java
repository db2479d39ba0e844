package dev.volley.zoo.run.retrying;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Cannot be set up the first time. */
public class UnreadyZoo {
  private static boolean ready;

  @BeforeAll
  static void setUp() {
    boolean was = ready;
    ready = true;
    if (!was) {
      throw new IllegalStateException("not ready yet");
    }
  }

  @Test
  void passes() {}
}
