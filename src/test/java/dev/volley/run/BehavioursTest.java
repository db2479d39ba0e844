package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.RunSummary;
import dev.volley.schedule.UnitName;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What users of other distributed runners take for granted, on real workers: behaviours of the
 * site's page about them that no other test shows.
 */
@Timeout(120)
class BehavioursTest {
  @TempDir Path directory;

  private RunKit kit(String... zoos) {
    RunKit kit = new RunKit(directory);
    Stream.of(zoos).map("dev.volley.zoo.run.behaviours."::concat).forEach(kit::className);
    return kit;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void fourTestsCountTheSameOnAnyNumberOfWorkers(int workers) {
    RunKit kit = kit("FourZoo").workers(workers).unit(UnitName.METHOD);

    RunResult result = kit.run();

    assertThat(result.summary()).isEqualTo(new RunSummary(4, 2, 0, 1));
    assertThat(result.red()).isTrue();
    assertThat(kit.theCase("isSkipped").message()).startsWith("a reason to be shown");
  }

  @Test
  void aDeathInSetUpBodyOrTearDownIsThatTests() {
    RunKit kit = kit("CrashingPhasesZoo");

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactly(
            "CrashingPhasesZoo.inBody error",
            "CrashingPhasesZoo.inSetUp error",
            "CrashingPhasesZoo.inTearDown error",
            "CrashingPhasesZoo.passes passed",
            "CrashingPhasesZoo.passesToo passed");
    assertThat(kit.theCase("inSetUp").message()).contains("exit code 4");
    assertThat(kit.theCase("inBody").message()).contains("exit code 5");
    assertThat(kit.theCase("inTearDown").message()).contains("exit code 4");
  }

  @Test
  void aFailureOfTearDownIsReportedBesideWhatPassed() {
    RunKit kit = kit("TearDownZoo");

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.verdicts())
        .containsExactly(
            "TearDownZoo.executionError error",
            "TearDownZoo.isCleanedUp passed",
            "TearDownZoo.isCleanedUpToo passed",
            "TearDownZoo.isNotCleanedUp error");
    assertThat(kit.theCase("executionError").message()).contains("not taken down");
    assertThat(kit.theCase("isNotCleanedUp").message()).contains("not cleaned up");
    assertThat(kit.cases().stream().filter(c -> c.out().contains("built once")))
        .as("the class's fixture is built once for all of its tests")
        .hasSize(1);
  }

  @Test
  void parametersThatAreOthersEachTimeAreRunByTheirNumbers() {
    RunKit kit = kit("ChangingZoo").workers(1);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactly(
            "ChangingZoo.takes(String)[1] passed",
            "ChangingZoo.takes(String)[2] passed",
            "ChangingZoo.takes(String)[3] error",
            "ChangingZoo.takes(String)[4] passed",
            "ChangingZoo.takes(String)[5] passed");
  }

  @Test
  void anInterruptionThrownByATestIsItsErrorAndItsWorkerGoesOn() {
    RunKit kit = kit("InterruptsZoo").workers(1);

    RunResult result = kit.run();

    assertThat(result.cancelled()).isFalse();
    assertThat(kit.verdicts())
        .containsExactly("InterruptsZoo.goesOn passed", "InterruptsZoo.throwsAnInterruption error");
  }

  @Test
  void whatAnExtensionThrowsArrivesInItsOwnWords() {
    RunKit kit = kit("BrokenExtensionZoo");

    kit.run();

    assertThat(kit.verdicts()).containsExactly("BrokenExtensionZoo.initializationError error");
    assertThat(kit.theCase("initializationError").message())
        .startsWith("an extension that does not work\n");
  }

  @Test
  void allWorkersOfARunHaveItsIdAndNamesOfTheirOwn() {
    RunKit kit = kit("WhoZoo").unit(UnitName.METHOD);

    kit.run();

    assertThat(kit.cases())
        .hasSize(4)
        .allSatisfy(c -> assertThat(c.out()).containsPattern("run-under-test on w[12]\n"));
  }

  @Test
  void aSuiteOfClassesThatHoldNoTestsEndsAndCountsNothing() {
    RunKit kit = new RunKit(directory).className("dev.volley.zoo.run.Ways");

    RunResult result = kit.run();

    assertThat(result.summary()).isEqualTo(RunSummary.EMPTY);
    assertThat(result.red()).isFalse();
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void zeroTestsAndAClassThatCannotBeLoadedAreOneErrorWithItsCause(int workers) {
    RunKit kit = new RunKit(directory).className("no.such.Zoo").workers(workers);

    RunResult result = kit.run();

    assertThat(result.summary()).isEqualTo(new RunSummary(1, 0, 1, 0));
    assertThat(result.red()).isTrue();
    assertThat(kit.theCase("initializationError").message()).contains("no.such.Zoo");
  }
}
