package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.report.RunSummary;
import dev.volley.zoo.run.Zoos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole runs on real workers. */
@Timeout(120)
class TestRunTest {
  private static final List<String> MIXED =
      List.of(
          "MixedZoo$Inner.passesToo passed",
          "MixedZoo.errs error",
          "MixedZoo.fails failure",
          "MixedZoo.isAborted skipped",
          "MixedZoo.isDisabled skipped",
          "MixedZoo.makes()[1] passed",
          "MixedZoo.makes()[2] passed",
          "MixedZoo.passes passed",
          "MixedZoo.repeats()[1] passed",
          "MixedZoo.repeats()[2] passed",
          "MixedZoo.takes(int)[1] passed",
          "MixedZoo.takes(int)[2] passed",
          "MixedZoo.takes(int)[3] failure");

  @TempDir Path directory;

  private RunKit kit() {
    return new RunKit(directory);
  }

  @Test
  void reportsEveryKindOfTestUnderSurefiresNames() {
    RunKit kit = kit().classes(Zoos.MIXED);

    RunResult result = kit.run();

    assertThat(kit.verdicts()).isEqualTo(MIXED);
    assertThat(result.summary()).isEqualTo(new RunSummary(13, 2, 1, 2));
    assertThat(result.red()).isTrue();
    assertThat(result.problem()).isEmpty();
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void runsTheSameInsideMaven() {
    RunKit kit = kit().classes(Zoos.MIXED).insideMaven();

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts()).isEqualTo(MIXED);
  }

  @Test
  void keepsOutputWithTheTestThatPrinted() {
    RunKit kit = kit().classes(Zoos.PRINTING);

    kit.run();

    assertThat(kit.theCase("printsItself").out())
        .contains("printed by the test\n", "system-err=complained by the test");
    assertThat(kit.theCase("printsFromAThread").out()).contains("printed by a thread");
    assertThat(kit.theCase("lastPrintsByAChild").out())
        .contains("printed by a child", "complained by a child");
  }

  @Test
  void tellsTestsWhereTheyRun() {
    RunKit kit =
        kit().classes(Zoos.SURROUNDINGS).property("zoo.mine", "slot ${surefire.forkNumber}");

    kit.run();

    assertThat(kit.theCase("tells").out())
        .contains("run.id=run-under-test", "VOLLEY_RUN_ID=run-under-test")
        .contains("worker.id=w1", "VOLLEY_WORKER_ID=w1")
        .contains("worker.slot=1", "VOLLEY_WORKER_SLOT=1")
        .contains("worker.count=2", "VOLLEY_WORKER_COUNT=2")
        .contains("forkNumber=1", "mine=slot 1", "stdin=-1");
  }

  @Test
  void logsEveryEvent() throws IOException {
    RunKit kit = kit().classes(Zoos.MIXED);
    kit.run();

    List<RunEvent> events = new ArrayList<>();
    try (JournalReader journal = JournalReader.open(kit.events())) {
      for (Optional<RunEvent> at = journal.next(); at.isPresent(); at = journal.next()) {
        events.add(at.get());
      }
      assertThat(journal.truncated()).isFalse();
    }

    assertThat(events.get(0)).isInstanceOf(RunEvent.RunStarted.class);
    assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.RunFinished.class);
    assertThat(events).hasAtLeastOneElementOfType(RunEvent.SuitesSettled.class);
    assertThat(events)
        .filteredOn(RunEvent.WorkerReady.class::isInstance)
        .isNotEmpty()
        .allSatisfy(
            ready ->
                assertThat(((RunEvent.WorkerReady) ready).hello())
                    .isBetween(events.get(0).at(), ready.at()));
  }

  @Test
  void showsTheWordsOfAJvmThatRefusesItsArguments() {
    RunKit kit = kit().classes(Zoos.MIXED).jvmArguments("-XX:NoSuchFlag=1");

    RunResult result = kit.run();

    assertThat(result.problem())
        .hasValueSatisfying(text -> assertThat(text).contains("NoSuchFlag"));
    assertThat(result.summary().tests()).isZero();
  }

  @Test
  void namesAJavaThatIsNone() {
    RunKit kit = kit().classes(Zoos.MIXED).java(directory.resolve("no-java"));

    RunResult result = kit.run();

    assertThat(result.problem()).hasValueSatisfying(text -> assertThat(text).contains("no-java"));
  }

  @Test
  void reportsAClassThatCannotBeLoadedAndRunsTheOthers() {
    RunKit kit = kit().className("no.such.Zoo").classes(Zoos.MIXED);

    RunResult result = kit.run();

    assertThat(kit.theCase("initializationError").className()).isEqualTo("no.such.Zoo");
    assertThat(kit.theCase("initializationError").message()).contains("no.such.Zoo");
    assertThat(result.summary().tests()).isEqualTo(14);
  }

  @Test
  void saysOnceThatTheReportsDirectoryCannotBeWritten() throws IOException {
    Files.writeString(directory.resolve("surefire-reports"), "a file in its place");

    assertThat(
            org.assertj.core.api.Assertions.catchThrowable(() -> kit().classes(Zoos.MIXED).run()))
        .hasMessageContaining("surefire-reports")
        .hasMessageContaining("reportsDirectory");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void losesNothingOfAFlood(int mebibytes) {
    RunKit kit =
        kit().classes(Zoos.FLOOD).property("zoo.kibibytes", String.valueOf(1024L * mebibytes));

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.console.rawBytes()).isEqualTo(1024L * 1024 * mebibytes);
    assertThat(kit.theCase("prints").out())
        .hasSize("system-out=".length() + 1024 * 1024 * mebibytes);
  }
}
