package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.run.Passes;
import dev.volley.run.Retries;
import dev.volley.run.Stops;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of stops and retries. */
class StopsFormTest {

  private static Passes passes(@Nullable String untilFailure, @Nullable String stress) {
    return new StopsForm(0, untilFailure, stress).stops().passes();
  }

  @Test
  void isOnePassWhereNothingIsSaid() {
    assertThat(new StopsForm(0, null, " ").stops()).isEqualTo(Stops.NEVER);
    assertThat(passes("false", null)).isEqualTo(Passes.ONE);
  }

  @Test
  void readsBoundsOfEveryKind() {
    assertThat(passes("true", null)).isEqualTo(new Passes(0, Optional.empty(), true));
    assertThat(passes("50", null)).isEqualTo(new Passes(50, Optional.empty(), true));
    assertThat(passes(null, "20")).isEqualTo(new Passes(20, Optional.empty(), false));
    assertThat(passes(null, "90s"))
        .isEqualTo(new Passes(0, Optional.of(Duration.ofSeconds(90)), false));
    assertThat(passes(null, "1h30m"))
        .isEqualTo(new Passes(0, Optional.of(Duration.ofMinutes(90)), false));
    assertThat(passes("30", "2H"))
        .isEqualTo(new Passes(30, Optional.of(Duration.ofHours(2)), true));
    assertThat(passes("30", "20")).isEqualTo(new Passes(20, Optional.empty(), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0s", "-5s", "10 minutes", "1.5m", "x"})
  void refusesWhatIsNeitherACountNorADuration(String stress) {
    assertThatThrownBy(() -> passes(null, stress))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "stress is '"
                + stress
                + "'. It is a number of passes from 1 on, such as 10, or a duration such as 90s,"
                + " 10m or 2h.");
  }

  @Test
  void refusesANegativeCountOfFailures() {
    assertThatThrownBy(() -> new StopsForm(-1, null, null).stops())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Parameter \"skipAfterFailureCount\" should not be negative: it is -1.");
  }

  private static Retries retries(int count, List<Retry> retries, String share, int flakes) {
    return new RetriesForm(count, retries, share, flakes, false).wanted();
  }

  @Test
  void takesSurefiresCountForARuleForAllTests() {
    assertThat(retries(2, List.of(), "100%", 1).rules()).containsExactly(Retries.plain(2));
    assertThat(retries(0, List.of(), "100%", 0)).isEqualTo(Retries.NONE);
  }

  @Test
  void readsRules() {
    Retry retry = new Retry("*IT", "3", "Fresh", "5s", "fails");

    Retries.Rule rule = retries(1, List.of(retry), "20 %", 0).rules().get(0);

    assertThat(rule.tests().orElseThrow()).hasToString("*IT");
    assertThat(rule.times()).isEqualTo(3);
    assertThat(rule.where()).isEqualTo(Retries.Where.FRESH);
    assertThat(rule.delay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(rule.flakyFails()).isTrue();
    assertThat(retries(1, List.of(retry), "20 %", 0).mostShare()).isEqualTo(0.2);
  }

  @ParameterizedTest
  @CsvSource({
    "0,      same, 1s,   passes, <times>",
    "1,      here, 1s,   passes, <where>",
    "1,      same, soon, passes, <delay>",
    "1,      same, 1s,   maybe,  <flaky>"
  })
  void refusesRulesThatCannotBeRead(
      String times, String where, String delay, String flaky, String element) {
    Retry retry = new Retry("*IT", times, where, delay, flaky);

    assertThatThrownBy(() -> retries(0, List.of(retry), "100%", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(element + " of the tests '*IT' in 'retries' is '")
        .hasMessageContaining("Allowed: ");
  }

  @Test
  void refusesAShareThatIsNone() {
    assertThatThrownBy(() -> retries(0, List.of(), "120%", 0))
        .hasMessageStartingWith("retryShare is '120%'");
    assertThatThrownBy(() -> retries(0, List.of(), "0.2", 0))
        .hasMessageStartingWith("retryShare is '0.2'");
  }

  @Test
  void refusesNegativeCountsAndFlakesThatNobodyCouldFind() {
    assertThatThrownBy(() -> retries(-1, List.of(), "100%", 0))
        .hasMessageContaining("\"rerunFailingTestsCount\" should not be negative");
    assertThatThrownBy(() -> retries(0, List.of(), "100%", -1))
        .hasMessageContaining("\"failOnFlakeCount\" should not be negative");
    assertThatThrownBy(() -> retries(0, List.of(), "100%", 1))
        .hasMessageStartingWith("\"failOnFlakeCount\" requires rerunFailingTestsCount");
  }
}
