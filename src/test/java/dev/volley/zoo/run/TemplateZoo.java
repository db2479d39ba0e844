package dev.volley.zoo.run;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A class that runs three times, any test of which may end its JVM. */
@ParameterizedClass
@ValueSource(strings = {"a", "b", "c"})
class TemplateZoo {
  private final String round;

  TemplateZoo(String round) {
    this.round = round;
  }

  @Test
  void first() {
    Ways.maybe(round + ".first");
  }

  @Test
  void second() {
    Ways.maybe(round + ".second");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void takes(int number) {
    Ways.maybe(round + ".takes" + number);
  }

  @RepeatedTest(3)
  void repeats(RepetitionInfo info) {
    Ways.maybe(round + ".repeats" + info.getCurrentRepetition());
  }

  @Nested
  @ParameterizedClass
  @ValueSource(strings = {"x", "y"})
  class Inner {
    private final String turn;

    Inner(String turn) {
      this.turn = turn;
    }

    @Test
    void inside() {
      Ways.maybe(round + turn + ".inside");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void deep(int number) {
      Ways.maybe(round + turn + ".deep" + number);
    }
  }
}
