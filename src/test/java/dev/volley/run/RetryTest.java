package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.RunSummary;
import dev.volley.run.Retries.Where;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import dev.volley.zoo.run.retrying.FlakyZoo;
import dev.volley.zoo.run.retrying.UnreadyZoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Failed tests that run again, on real workers, and their reports. */
@Timeout(120)
class RetryTest {
  @TempDir Path directory;

  private String xml(Class<?> suite) throws IOException {
    return Files.readString(
        new RunKit(directory).reports().resolve("TEST-" + suite.getName() + ".xml"));
  }

  @Test
  void reportsWhatPassesInTheEndAsFlakyAndKeepsEveryRun() throws IOException {
    RunKit kit =
        new RunKit(directory)
            .classes(FlakyZoo.class)
            .workers(1)
            .retries(new Retries(List.of(Retries.plain(2)), 1, false));

    RunResult result = kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "FlakyZoo.neverPasses failure",
            "FlakyZoo.passes passed",
            "FlakyZoo.passesTheSecondTime passed",
            "FlakyZoo.takes(int)[1] passed",
            "FlakyZoo.takes(int)[2] passed",
            "FlakyZoo.takes(int)[3] passed");
    assertThat(result.summary()).isEqualTo(new RunSummary(6, 1, 0, 0, 2));
    assertThat(result.red()).isTrue();
    assertThat(result.problem()).isEmpty();
    String xml = xml(FlakyZoo.class);
    assertThat(xml).contains("failures=\"1\" flakes=\"2\"");
    assertThat(xml.split("<flakyFailure", -1)).hasSize(3);
    assertThat(xml.split("<rerunFailure", -1)).hasSize(3);
    assertThat(xml).contains("this is run 1", "this is run 2");
    assertThat(kit.console.text())
        .contains(
            "[WARNING] Flakes: ",
            "FlakyZoo.passesTheSecondTime\n[ERROR]   Run 1: FlakyZoo.passesTheSecondTime",
            "[INFO]   Run 2: PASS",
            "Tests run: 6, Failures: 1, Errors: 0, Skipped: 0, Flakes: 2");
  }

  @Test
  void runsATestAgainInTheJvmOfItsClassWhereEachClassHasOne() {
    RunKit kit =
        new RunKit(directory)
            .classes(FlakyZoo.class, UnreadyZoo.class)
            .workers(1)
            .upkeep(
                new Upkeep(Isolation.CLASS, WorkerLimit.NONE, false, true, LeakPolicy.NONE, false))
            .retries(new Retries(List.of(Retries.plain(2)), 1, false));

    RunResult result = kit.run();

    assertThat(result.summary()).isEqualTo(new RunSummary(8, 1, 0, 0, 3));
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void findsOutOnAFreshWorkerThatItFailsThereToo() {
    Retries.Rule fresh =
        new Retries.Rule(Optional.empty(), 1, Where.FRESH, Duration.ofMillis(50), false);
    RunKit kit =
        new RunKit(directory)
            .classes(FlakyZoo.class)
            .workers(1)
            .retries(new Retries(List.of(fresh), 1, false));

    RunResult result = kit.run();

    // Its second run is the first of its JVM.
    assertThat(result.summary()).isEqualTo(new RunSummary(6, 3, 0, 0, 0));
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void runsAClassAgainThatCouldNotBeSetUp() throws IOException {
    RunKit kit =
        new RunKit(directory)
            .classes(UnreadyZoo.class)
            .workers(1)
            .retries(new Retries(List.of(Retries.plain(1)), 1, false));

    RunResult result = kit.run();

    assertThat(kit.verdicts())
        .containsExactly("UnreadyZoo.initializationError passed", "UnreadyZoo.passes passed");
    assertThat(result.summary().flakes()).isEqualTo(1);
    assertThat(result.red()).isFalse();
    assertThat(xml(UnreadyZoo.class)).contains("<flakyError message=\"not ready yet\"");
    assertThat(kit.console.text())
        .contains("UnreadyZoo.<beforeAll>\n[ERROR]   Run 1: UnreadyZoo", "[INFO]   Run 2: PASS");
  }
}
