package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {
  @ParameterizedTest
  @CsvSource({
    "auto, 8, 8",
    "auto, 1, 1",
    "1, 8, 1",
    "12, 8, 12",
    "' 3 ', 8, 3",
    "1C, 8, 8",
    "2C, 8, 16",
    "0.5C, 8, 4",
    "1.5C, 3, 4",
    "0.1C, 4, 1"
  })
  void readsNumbersAndMultiplesOfCores(String text, int cores, int expected) {
    assertThat(Workers.parse(text, cores))
        .isEqualTo(new Workers(expected, false, text.equals("auto")));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 8, 1",
    "' 3 ', 8, 3",
    "1C, 8, 8",
    "1.C, 8, 8",
    ".5C, 8, 4",
    "1.5C, 3, 4",
    "0.1C, 4, 1"
  })
  void readsForkCountAsSurefireDoes(String text, int cores, int expected) {
    assertThat(Workers.parseForkCount(text, cores)).isEqualTo(new Workers(expected, false, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "00", "0C", "0.0C", ".0C"})
  void readsAForkCountOfNothingAsOneWorkerInsideMaven(String text) {
    assertThat(Workers.parseForkCount(text, 8)).isEqualTo(new Workers(1, true, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "two", "1.5", "C", ".C", "", "auto", "9999999"})
  void refusesAnyOtherForkCount(String text) {
    assertThatThrownBy(() -> Workers.parseForkCount(text, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("forkCount '" + text + "' is not a legal value");
  }

  @Test
  void asksForkCountWhereWorkersSaysNothingAndTheGoalAtLast() {
    assertThat(WorkersForm.auto("3", "2").read(8)).isEqualTo(new Workers(3, false, false));
    assertThat(WorkersForm.auto(" ", "2").read(8)).isEqualTo(new Workers(2, false, false));
    assertThat(WorkersForm.auto(null, "1C").read(8)).isEqualTo(new Workers(8, false, false));
    assertThat(WorkersForm.auto(null, null).read(8)).isEqualTo(new Workers(8, false, true));
    assertThat(WorkersForm.one(null, null).read(8)).isEqualTo(new Workers(1, false, false));
    assertThat(WorkersForm.one("auto", "1").read(8)).isEqualTo(new Workers(8, false, true));
  }

  @Test
  void readsZeroAsOneWorkerInsideMaven() {
    assertThat(Workers.parse("0", 8)).isEqualTo(new Workers(1, true, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "abc", "0C", "0.0C", "-1C", "C", "", "00", "1.5", "1e3", "Auto", "9999999"})
  void refusesAnythingElse(String text) {
    assertThatThrownBy(() -> Workers.parse(text, 8))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "workers '%s' is not a legal value (parameter 'workers', property 'volley.workers')."
                + " Allowed: auto, a number such as 4, a multiple of the cores such as 0.5C, or 0"
                + " for tests inside Maven.",
            text);
  }
}
