package dev.volley.zoo.run.reporting;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names for people, and tests and fixtures that print. */
@DisplayName("<< a zoo >>")
public class TitledZoo {

  @BeforeAll
  static void prints() {
    System.out.println("before all");
  }

  @AfterAll
  static void printsAgain() {
    System.out.println("after all");
  }

  @Test
  @DisplayName("73$71 x")
  void titled() {
    System.out.println("titled, Straße");
  }

  @Test
  void untitled() {
    System.err.println("untitled");
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void takes(int number) {}

  @ParameterizedTest(name = "with {0}")
  @DisplayName("taking")
  @ValueSource(ints = 7)
  void takesTitled(int number) {}

  /** With no name but its own. */
  @Nested
  class Untitled {
    @Test
    void inner() {}
  }

  /** With a name. */
  @Nested
  @DisplayName("the inner one")
  class Titled {
    @Test
    @DisplayName("an inner test")
    void inner() {}
  }
}
