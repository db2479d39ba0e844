package dev.volley.worker.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Uses of Jupiter what most tests do. Run where an archive is made, and nowhere else. */
@DisplayName("Jupiter, on trial")
public class JupiterTrial {
  private int before;

  @BeforeAll
  static void beforeAll() {
    assertTrue(JupiterTrial.class.desiredAssertionStatus(), () -> "assertions are on");
  }

  @BeforeEach
  void setUp() {
    before++;
  }

  @AfterEach
  void tearDown() {
    System.out.println("after each");
  }

  @Test
  void passes() {
    assertEquals(1, before);
  }

  @Test
  @Tag("trial")
  void throwsWhatIsExpected() {
    assertThrows(
        IllegalStateException.class,
        () -> {
          throw new IllegalStateException("expected");
        });
  }

  @Test
  void fails() {
    assertEquals("expected", "actual", "on purpose");
  }

  @Test
  @Disabled("on purpose")
  void isDisabled() {
    before--;
  }

  /** Has tests of its own. */
  @Nested
  class Inner {
    @Test
    void passes() {
      assertEquals(1, before);
    }
  }
}
