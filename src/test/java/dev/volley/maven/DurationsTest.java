package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "30, PT30S",
    " 30s , PT30S",
    "500ms, PT0.5S",
    "5m, PT5M",
    "1h30m, PT1H30M",
    "1m30s, PT1M30S",
    "2H, PT2H",
    "PT1.5S, PT1.5S",
    "pt2m, PT2M",
    "P1D, PT24H"
  })
  void readsWhatPeopleWrite(String text, Duration meant) {
    assertThat(Durations.parse(text, "'slow'")).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "-PT1S",
        "1.5",
        "5 m",
        "30 seconds",
        "s",
        "",
        "m5",
        "1s1m",
        "9999999999",
        "P2000D"
      })
  void refusesEverythingElse(String text) {
    assertThatThrownBy(() -> Durations.parse(text, "'slow' (parameter 'slow')"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "'slow' (parameter 'slow') is '"
                + text
                + "', which is no duration. Allowed: seconds, as in 30, or with units, as in 500ms,"
                + " 30s, 5m, 1h30m or PT30S; at most a year; 0 for no limit.");
  }
}
