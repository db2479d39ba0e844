package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.run.TimeLimits;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

/** What the user says of time, and what cannot be. */
class TimeParametersTest extends ExecutionKit {

  private static TimeForm ofRules(Timeout... rules) {
    return new TimeForm("0", "0", "0", "0", Arrays.asList(rules), 0);
  }

  private void refusedWith(String message) {
    assertThatThrownBy(this::request).isInstanceOf(MojoFailureException.class).hasMessage(message);
  }

  @Test
  void areOffWhereNothingIsSaid() throws Exception {
    assertThat(request().orElseThrow().time()).isEqualTo(TimeLimits.NONE);
  }

  @Test
  void reachTheRun() throws Exception {
    time =
        new TimeForm(
            "10s", "1m", "5m", "1h", List.of(new Timeout("slow", null, "3m", " ", "20m")), 90);

    TimeLimits limits = request().orElseThrow().time();

    assertThat(limits.all())
        .isEqualTo(
            new TimeLimits.Each(
                Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5)));
    assertThat(limits.run()).isEqualTo(Duration.ofHours(1));
    assertThat(limits.sinceFirstClass()).isEqualTo(Duration.ofSeconds(90));
    assertThat(limits.some()).hasSize(1);
    assertThat(limits.some().get(0).tests()).hasToString("slow");
    assertThat(limits.some().get(0).slow()).isEmpty();
    assertThat(limits.some().get(0).test()).isEqualTo(Optional.of(Duration.ofMinutes(3)));
    assertThat(limits.some().get(0).type()).isEmpty();
    assertThat(limits.some().get(0).run()).isEqualTo(Optional.of(Duration.ofMinutes(20)));
  }

  @Test
  void takeWhatIsBelowZeroForNothingAsSurefireDoes() throws Exception {
    time = new TimeForm(null, null, null, null, List.of(), -5);

    assertThat(request().orElseThrow().time()).isEqualTo(TimeLimits.NONE);
  }

  @Test
  void refuseWhatIsNoDuration() {
    time = new TimeForm("0", "soon", "0", "0", List.of(), 0);

    refusedWith(
        "'testTimeout' (parameter 'testTimeout', property 'volley.testTimeout') is 'soon', which is"
            + " no duration. Allowed: seconds, as in 30, or with units, as in 500ms, 30s, 5m, 1h30m"
            + " or PT30S; at most a year; 0 for no limit.");
  }

  @Test
  void refuseARuleThatIsNoDuration() {
    time = ofRules(new Timeout("*IT", "-1", null, null, null));

    refusedWith(
        "<slow> of the tests '*IT' in 'timeouts' is '-1', which is no duration. Allowed: seconds, as"
            + " in 30, or with units, as in 500ms, 30s, 5m, 1h30m or PT30S; at most a year; 0 for"
            + " no limit.");
  }

  @Test
  void refuseARuleOfNoTestsOrWithoutALimit() {
    String noTests =
        "An element of 'timeouts' says of no tests what it says: <tests> is missing or blank."
            + " Allowed: a tag, or a pattern of class names such as com.acme.*Test or *IT#slow*.";
    time = ofRules(new Timeout(" ", "1", null, null, null));
    refusedWith(noTests);
    time = new TimeForm("0", "0", "0", "0", Collections.singletonList(null), 0);
    refusedWith(noTests);
    time = ofRules(new Timeout("*IT", null, null, " ", null));
    refusedWith(
        "The element of 'timeouts' for the tests '*IT' says nothing. Allowed in it, besides"
            + " <tests>: <slow>, <testTimeout>, <classTimeout>, <runTimeout>.");
  }
}
