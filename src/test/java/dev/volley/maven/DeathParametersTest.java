package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.run.DeathLimits;
import java.util.OptionalInt;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many workers may die, as the user says it. */
class DeathParametersTest extends ExecutionKit {
  @Test
  void areTheRunsOwnWhereTheUserSaysNothing() throws Exception {
    assertThat(limits()).isEqualTo(DeathLimits.DEFAULT);
  }

  @Test
  void areWhatTheUserSays() throws Exception {
    deaths = new DeathsForm("0", " 3 ", "2");

    assertThat(limits()).isEqualTo(new DeathLimits(OptionalInt.of(0), OptionalInt.of(3), 2));
  }

  @Test
  void holdUnderADebuggerToo() throws Exception {
    deaths = new DeathsForm("7", null, "0");
    debug = "true";

    assertThat(limits().maxRestarts()).hasValue(7);
  }

  @ParameterizedTest
  @CsvSource({"-1", "many", "1.5", "1000000"})
  void refusesAnythingElseForMaxRestarts(String text) {
    deaths = new DeathsForm(text, null, null);

    refusedWith(text, "maxRestarts", 0);
  }

  @ParameterizedTest
  @CsvSource({"0", "-3", "2x"})
  void refusesABreakerThatIsNone(String text) {
    deaths = new DeathsForm(null, text, null);

    refusedWith(text, "maxConsecutiveCrashes", 1);
  }

  @Test
  void refusesRerunsThatAreNoNumber() {
    deaths = new DeathsForm(null, null, "yes");

    refusedWith("yes", "rerunCrashes", 0);
  }

  private DeathLimits limits() throws Exception {
    return request().orElseThrow().pool().deaths();
  }

  private void refusedWith(String text, String parameter, int least) {
    assertThatThrownBy(this::request)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "%s '%s' is not a legal value (parameter '%s', property 'volley.%s'). Allowed: a whole"
                + " number from %d to 999999.",
            parameter, text, parameter, parameter, least);
  }
}
