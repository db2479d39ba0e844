package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Suites that flood, lie and break things: outcomes and reports are those of any other suite. */
@Timeout(180)
class FreaksTest {
  private static final String FREAKS = "dev.volley.zoo.run.freaks.";

  @TempDir Path directory;

  private RunKit kit(String... zoos) {
    RunKit kit = new RunKit(directory).workers(1);
    Stream.of(zoos).map(FREAKS::concat).forEach(kit::className);
    return kit;
  }

  @Test
  void messagesAndTracesOfAnySizeArrive() {
    RunKit kit = kit("LargeMessagesZoo");

    RunResult result = kit.run();

    assertThat(result).isEqualTo(red(7, 7, 0));
    assertThat(ValidReports.in(kit.reports())).hasSize(1);
    for (int[] number : new int[][] {{1, 64}, {2, 1024}}) {
      String whole = "x".repeat(1024 * number[1]);
      assertThat(kit.theCase("hasAMessageOfKibibytes(int)[" + number[0] + "]").message())
          .startsWith(whole + "\n")
          .contains("AssertionError: " + whole + "\n\tat ");
    }
    assertThat(kit.theCase("hasAMessageOfKibibytes(int)[3]").message())
        .startsWith("x".repeat(4 * 1024 * 1024) + "... (62914560 more characters left out)");
    assertThat(kit.theCase("hasAMessageOfManyBytes").message())
        .startsWith("\u20ac\ud83d\ude00".repeat(30_000) + "\n");
    assertThat(kit.theCase("hasFrames(int)[1]").message())
        .contains("\tat a.b.C.method(C.java:1)\n", "\tat a.b.C.method(C.java:2000)\n");
    assertThat(kit.theCase("hasFrames(int)[2]").message())
        .contains("\tat a.b.C.method(C.java:500000)\n", "more frames left out)");
  }

  @Test
  void whatIsThrownIsTold() {
    RunKit kit = kit("ThrownZoo");

    RunResult result = kit.run();

    assertThat(result).isEqualTo(red(8, 3, 5));
    assertThat(ValidReports.in(kit.reports())).hasSize(1);
    assertThat(kit.theCase("hasCyclicCauses").message())
        .contains("Caused by: java.lang.RuntimeException: second", "CIRCULAR REFERENCE");
    assertThat(kit.theCase("hasThousandsOfCauses").message()).contains("too deep");
    assertThat(kit.theCase("throwsWhenAsked").message())
        .contains("(getMessage() threw java.lang.IllegalStateException)")
        .contains("(toString() threw java.lang.IllegalStateException)");
    assertThat(kit.theCase("hasNoMessage").message())
        .startsWith("\njava.lang.IllegalStateException\n");
    assertThat(kit.theCase("overflowsTheStack").message()).contains("StackOverflowError");
    assertThat(kit.theCase("comparesWhatCannotBeTold").message()).contains("differ");
    assertThat(kit.theCase("saysWhatNoXmlHolds").message())
        .contains("]]> <&>\" ", "\u2400\u2401", "\u241b", "\ufffd \ufffd \ufffd \ufffd");
  }

  @Test
  void whatBreaksTheEngineIsAnErrorOfItsClassAndOfNoOther() {
    RunKit kit = kit("BreaksTheEngineZoo", "AfterwardsZoo");

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.verdicts())
        .contains("BreaksTheEngineZoo.passes passed", "BreaksTheEngineZoo.executionError error")
        .contains("AfterwardsZoo.goesOn passed");
    assertThat(kit.theCase("executionError").message()).contains("no cause");
  }

  @Test
  void namesNeedNoRulesToBeReported() {
    RunKit kit = kit("NamesZoo", "MadeUpNamesZoo");

    RunResult result = kit.run();

    int names = 20 + 32 + 33;
    assertThat(result).isEqualTo(red(3 * names, 3 * (names / 2), 0));
    assertThat(ValidReports.in(kit.reports())).hasSize(2);
    List<String> verdicts = kit.verdicts();
    assertThat(verdicts)
        .contains("NamesZoo.makes()[1] passed", "NamesZoo.makes()[2] failure")
        .contains("NamesZoo.takes(String)[" + names + "] passed");
    assertThat(kit.cases())
        .extracting(RunKit.Case::name)
        .contains("]]>", "../../../etc/passwd", "x".repeat(32 * 1024))
        .contains("control &#27; character", "\ufffd\ufffd");
    assertThat(directory.toFile().list()).containsExactlyInAnyOrder("surefire-reports", "volley");
  }

  @Test
  void aHundredThousandTestsOfOneClassAreReportedEach() {
    RunKit kit = kit("ManyDynamicZoo").property("zoo.tests", "100000");

    RunResult result = kit.run();

    assertThat(result.summary()).isEqualTo(new RunSummary(100_000, 0, 0, 0));
    assertThat(result.problem()).isEmpty();
    assertThat(ValidReports.in(kit.reports())).hasSize(1);
    assertThat(kit.cases()).extracting(RunKit.Case::name).doesNotHaveDuplicates().hasSize(100_000);
  }

  @Test
  void outputStandsWithTheTestThatPrintedIt() {
    RunKit kit = kit("OddOutputZoo");

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(result.summary()).isEqualTo(new RunSummary(8, 0, 0, 0));
    assertThat(ValidReports.in(kit.reports())).hasSize(1);
    assertThat(kit.theCase("printsWithoutALineBreak").out()).isEqualTo("system-out=no line break");
    assertThat(kit.theCase("printsEveryByte").out())
        .startsWith("system-out=\u2400\u2401")
        .contains(" !\"#$%&'()*+,-./0123456789:;<=>?@ABC", "system-err=]]>?\u2400\u241b[31m");
    assertThat(kit.theCase("printsALongLine").out()).hasSize("system-out=".length() + (8 << 20));
    assertThat(kit.theCase("isPrintedInto").out()).contains("printed too late");
    // Native output is waited for, but no longer than a busy machine may need.
    String all = kit.cases().stream().map(RunKit.Case::out).collect(Collectors.joining());
    assertThat(all + kit.console.text()).contains("printed natively", "by a child");
    Matcher grandchild = Pattern.compile("grandchild (\\d+)").matcher(all + kit.console.text());
    assertThat(grandchild.find()).isTrue();
    ProcessHandle.of(Long.parseLong(grandchild.group(1))).ifPresent(ProcessHandle::destroyForcibly);
  }

  @Test
  void whatATestBreaksInItsJvmBreaksNothingElse() {
    RunKit kit =
        kit("VandalZoo", "AfterwardsZoo")
            .jvmArguments("--add-opens=java.base/java.nio.charset=ALL-UNNAMED");

    RunResult result = kit.run();

    assertThat(kit.verdicts())
        .as(kit.console.text())
        .containsExactly(
            "AfterwardsZoo.failsAsEver failure",
            "AfterwardsZoo.findsItsClasses passed",
            "AfterwardsZoo.goesOn passed",
            "VandalZoo.changesTheCharset passed",
            "VandalZoo.changesTheLocale passed",
            "VandalZoo.closesDescriptors passed",
            "VandalZoo.closesSystemOut passed",
            "VandalZoo.dropsProperties passed",
            "VandalZoo.failsInTheEnd failure",
            "VandalZoo.forgetsTheContextLoader passed",
            "VandalZoo.leavesThreads passed",
            "VandalZoo.replacesSystemOut passed",
            "VandalZoo.replacesTheContextLoader passed",
            "VandalZoo.shutsLoggingDown passed");
    assertThat(result).isEqualTo(red(14, 2, 0));
    assertThat(ValidReports.in(kit.reports())).hasSize(2);
    assertThat(kit.theCase("changesTheCharset").out()).contains("\u20ac\n");
    assertThat(kit.theCase("closesSystemOut").out()).contains("after the end\n");
    assertThat(kit.theCase("failsInTheEnd").message()).startsWith("t\u00fcrk\u00e7e: 1234567\n");
    assertThat(kit.console.text()).doesNotContain("Worker");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "4"})
  void aTestThatClosesTheChannelIsNamedAndTheRestGoesOn(String descriptor) {
    RunKit kit =
        kit("ClosesTheChannelZoo", "AfterwardsZoo")
            .property("zoo.descriptor", descriptor)
            .jvmArguments("--add-opens=java.base/java.io=ALL-UNNAMED");

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .as(kit.console.text())
        .contains("AfterwardsZoo.failsAsEver failure", "AfterwardsZoo.goesOn passed");
    assertThat(kit.verdicts()).hasSize(4);
    assertThat(kit.theCase("closes").kind()).as(kit.console.text()).isIn("passed", "error");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void aDeletedWorkingDirectoryIsMadeAgainForTheNextWorker() throws IOException {
    Path work = Files.createDirectories(directory.resolve("work"));
    RunKit kit = kit("DeletesDirectoryZoo", "DiesThereZoo", "AfterwardsZoo").workingDirectory(work);

    RunResult result = kit.run();

    assertThat(result).isEqualTo(red(6, 1, 1));
    assertThat(kit.theCase("halts").message()).contains("exit code 3");
    assertThat(kit.theCase("deletes").kind()).isEqualTo("passed");
  }

  @Test
  void reportsAreMadeThoughATestDeletesTheirDirectory() {
    RunKit kit = kit("DeletesDirectoryZoo", "AfterwardsZoo");

    RunResult result = kit.run();

    assertThat(result).isEqualTo(red(5, 1, 0));
    assertThat(ValidReports.in(kit.reports())).hasSize(2);
  }

  private static RunResult red(int tests, int failures, int errors) {
    return new RunResult(new RunSummary(tests, failures, errors, 0), true, false, Optional.empty());
  }
}
