package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {
  private final Identity identity = new Identity(new WorkerId(5), 2);

  @Test
  void putsTheSlotWhereTextsAskForIt() {
    Placeholders placeholders = identity.placeholders();

    assertThat(
            placeholders.in(
                List.of(
                    "-Da=${surefire.forkNumber}${surefire.threadNumber}",
                    "-Db=${volley.worker.slot}/${other}")))
        .containsExactly("-Da=22", "-Db=2/${other}");
    assertThat(placeholders.inValues(Map.of("${surefire.forkNumber}", "${surefire.forkNumber}")))
        .containsExactly(Map.entry("${surefire.forkNumber}", "2"));
  }

  @Test
  void tellsTestsWhoTheyRunOn() {
    Forks forks = new Forks();
    forks.systemProperties.put("schema", "test_${volley.worker.slot}");

    assertThat(identity.systemProperties(forks.settings()))
        .containsOnly(
            Map.entry("schema", "test_2"),
            Map.entry("volley.run.id", "run-1"),
            Map.entry("volley.worker.id", "w5"),
            Map.entry("volley.worker.slot", "2"),
            Map.entry("volley.worker.count", "3"),
            Map.entry("surefire.forkNumber", "2"));
  }

  @Test
  void setsTheUsersEnvironmentAndItsOwn() {
    Forks forks = new Forks();
    forks.environment.put("SCHEMA", "test_${surefire.forkNumber}");

    assertThat(identity.environment(forks.settings()))
        .containsOnly(
            Map.entry("SCHEMA", "test_2"),
            Map.entry("VOLLEY_RUN_ID", "run-1"),
            Map.entry("VOLLEY_WORKER_ID", "w5"),
            Map.entry("VOLLEY_WORKER_SLOT", "2"),
            Map.entry("VOLLEY_WORKER_COUNT", "3"));
  }
}
