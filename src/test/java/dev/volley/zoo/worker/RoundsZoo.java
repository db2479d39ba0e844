package dev.volley.zoo.worker;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that runs twice, with five tests each time, two of which need something. */
@ParameterizedClass
@ValueSource(ints = {1, 2})
public class RoundsZoo {
  private final int round;

  RoundsZoo(int round) {
    this.round = round;
  }

  @Test
  void plain() {
    assertTrue(round > 0);
  }

  @Test
  @ResourceLock("within")
  void locks() {}

  @ParameterizedTest
  @ValueSource(strings = {"a", "b"})
  void takes(String text) {}

  @Nested
  @ResourceLock(value = "nested", mode = ResourceAccessMode.READ)
  class Inner {
    @Test
    void inner() {}
  }
}
