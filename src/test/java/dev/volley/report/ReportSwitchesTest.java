package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import dev.volley.report.ReportSettings.Text.Format;
import dev.volley.report.ReportSettings.Xml;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each switch of the reports changes; every XML obeys the schema. */
class ReportSwitchesTest {
  private static final Outcome ERRED = new Outcome.NotRun("It could not be run.");

  @TempDir Path directory;

  private final TestNode foo = Nodes.classOf("pkg.FooTest");
  private final TestNode passes = Nodes.test(foo, "passes");
  private final TestNode fails = Nodes.test(foo, "fails");
  private final TestNode bar = Nodes.classOf("pkg.BarTest");

  /**
   * A class with a passing, a failing and a skipped test, each of which prints, and a green one.
   */
  private Script script() {
    Script script = new Script().begin(1).started(1, foo).out(1, foo, "before all\n");
    script.started(1, passes).after(10).out(1, passes, "passes: é\n").passed(1, passes);
    script.started(1, fails).after(10).printed(1, fails, StandardStream.ERR, "fails: é\n");
    script.finished(1, fails, ERRED);
    script.finished(1, Nodes.test(foo, "off"), new Outcome.Skipped("not now"));
    script.out(1, foo, "after all").passed(1, foo).settled("pkg.FooTest");
    TestNode green = Nodes.test(bar, "green");
    script.started(1, bar).started(1, green).out(1, green, "green\n").passed(1, green);
    return script.passed(1, bar).settled("pkg.BarTest").end();
  }

  private ReportedRun run(Switches switches) {
    return ReportedRun.of(directory, script(), switches);
  }

  @Test
  void suffixStandsInNamesOfFilesAndInTheNamesWithin() {
    ReportedRun run = run(new Switches().suffix("it").redirected());

    assertThat(run.files())
        .containsExactly(
            "TEST-pkg.BarTest-it.xml",
            "TEST-pkg.FooTest-it.xml",
            "pkg.BarTest-it-output.txt",
            "pkg.BarTest-it.txt",
            "pkg.FooTest-it-output.txt",
            "pkg.FooTest-it.txt");
    assertThat(run.xml("pkg.FooTest-it").getAttribute("name")).isEqualTo("pkg.FooTest(it)");
    assertThat(run.testCases("pkg.BarTest-it")).containsExactly("pkg.BarTest(it).green");
    assertThat(run.text("pkg.FooTest-it.txt")).contains("Test set: pkg.FooTest\n");
    assertThat(run.console()).contains("Running pkg.FooTest\n").doesNotContain("(it)");
  }

  @Test
  void suffixCannotLeaveTheDirectory() {
    assertThat(run(new Switches().suffix("../../a b")).files())
        .contains("TEST-pkg.FooTest-.._.._a b.xml");
  }

  @Test
  void redirectedOutputIsInFilesAloneInTheOrderOfTheStory() {
    ReportedRun run = run(new Switches().redirected());

    assertThat(run.text("pkg.FooTest-output.txt"))
        .isEqualTo("before all\npasses: é\nfails: é\nafter all");
    assertThat(run.text("pkg.BarTest-output.txt")).isEqualTo("green\n");
    assertThat(run.console()).doesNotContain("passes: é", "fails: é", "all", "green");
    assertThat(run.text("TEST-pkg.FooTest.xml")).contains("before all", "passes: é", "fails: é");
  }

  @Test
  void redirectedOutputOfASilentClassIsAnEmptyFile() {
    Script script = new Script().begin(1).started(1, foo).ran(1, passes).passed(1, foo);

    ReportedRun run =
        ReportedRun.of(directory, script.settled("pkg.FooTest").end(), new Switches().redirected());

    assertThat(run.text("pkg.FooTest-output.txt")).isEmpty();
  }

  @Test
  void redirectedOutputOfNobodyGoesToTheClassThatBeganLast() {
    Script script = new Script().begin(2).event(printedByNobody(1, "too early\n"));
    script.started(1, foo).event(printedByNobody(1, "somewhere\n")).ran(1, passes);
    script.passed(1, foo).settled("pkg.FooTest").event(printedByNobody(1, "later\n"));
    script.event(printedByNobody(2, "elsewhere\n")).end();

    ReportedRun run = ReportedRun.of(directory, script, new Switches().redirected());

    assertThat(run.text("null-output.txt")).isEqualTo("too early\nelsewhere\n");
    assertThat(run.text("pkg.FooTest-output.txt")).isEqualTo("somewhere\nlater\n");
    assertThat(run.files()).doesNotContain("TEST-null.xml", "null.txt");
    assertThat(run.console()).doesNotContain("too early", "somewhere", "later");
  }

  @Test
  void redirectedOutputOfATestThatNeverEndedIsKept() {
    Script script = new Script().begin(1).started(1, foo).started(1, passes);
    script.out(1, passes, "half").end();

    assertThat(
            ReportedRun.of(directory, script, new Switches().redirected())
                .text("pkg.FooTest-output.txt"))
        .isEqualTo("half");
  }

  @Test
  void disabledOutputIsInTheXmlAlone() {
    ReportedRun run = run(new Switches().withoutOutput().redirected());

    assertThat(run.files()).noneMatch(name -> name.endsWith("-output.txt"));
    assertThat(run.console()).doesNotContain("before all", "passes: é", "after all");
    assertThat(run.text("TEST-pkg.FooTest.xml")).contains("passes: é");
  }

  @Test
  void textsAreInTheirEncodings() {
    ReportedRun run =
        run(
            new Switches()
                .redirected()
                .format(Format.PLAIN)
                .encodings(StandardCharsets.UTF_16, StandardCharsets.ISO_8859_1));

    assertThat(run.text("pkg.FooTest-output.txt", StandardCharsets.ISO_8859_1))
        .contains("passes: é\n");
    assertThat(run.text("pkg.FooTest.txt", StandardCharsets.UTF_16))
        .contains("Test set: pkg.FooTest\n", "pkg.FooTest.off skipped\n")
        .doesNotContain("\uFEFF");
  }

  @Test
  void withoutXmlThereIsNone() {
    assertThat(run(new Switches().withoutXml()).files())
        .containsExactly("pkg.BarTest.txt", "pkg.FooTest.txt");
  }

  @Test
  void withoutTextFilesTheConsoleTellsAllTheSame() {
    ReportedRun run = run(new Switches().withoutTextFiles().withoutSummary());

    assertThat(run.files()).containsExactly("TEST-pkg.BarTest.xml", "TEST-pkg.FooTest.xml");
    assertThat(run.console())
        .contains("Running pkg.FooTest\n", "pkg.FooTest.fails -- Time elapsed: ")
        .doesNotContain("T E S T S", "Results:");
  }

  @Test
  void withoutSummaryTheConsoleNamesFailuresAlone() {
    ReportedRun run = run(new Switches().withoutSummary());

    assertThat(run.console())
        .contains("[ERROR] Errors: \n[ERROR]   FooTest.fails » NotRun It could not be run.\n")
        .doesNotContain("T E S T S", "Running", "Results:", "Tests run:");
    assertThat(run.files()).contains("pkg.FooTest.txt");
  }

  @Test
  void withoutSuitesTheSummaryStays() {
    ReportedRun run = run(new Switches().withoutSuites());

    assertThat(run.files()).containsExactly("TEST-pkg.BarTest.xml", "TEST-pkg.FooTest.xml");
    assertThat(run.console())
        .contains("T E S T S", "Results:", "Tests run: 4, Failures: 0, Errors: 1, Skipped: 1\n")
        .doesNotContain("Running", " -- in ");
  }

  @Test
  void plainFormatTellsEveryTest() {
    ReportedRun run = run(new Switches().format(Format.PLAIN));

    assertThat(run.text("pkg.FooTest.txt"))
        .containsSubsequence(
            " -- in pkg.FooTest\n",
            "pkg.FooTest.passes -- Time elapsed: 0.012 s\n",
            "pkg.FooTest.fails -- Time elapsed: 0.012 s <<< ERROR!\n",
            "pkg.FooTest.off skipped\n");
    assertThat(run.console())
        .contains(
            "[ERROR] pkg.FooTest.passes -- Time elapsed: 0.012 s\n",
            "[ERROR] pkg.FooTest.off skipped\n",
            "[INFO] pkg.BarTest.green -- Time elapsed: ");
  }

  @Test
  void unknownFormatHasNoFilesAndTellsNoTests() {
    ReportedRun run = run(new Switches().format(Format.NONE));

    assertThat(run.files()).containsExactly("TEST-pkg.BarTest.xml", "TEST-pkg.FooTest.xml");
    assertThat(run.console())
        .contains("<<< FAILURE! -- in pkg.FooTest\n")
        .doesNotContain("pkg.FooTest.fails -- Time elapsed");
  }

  @Test
  void outputOfPassedTestsCanBeLeftOut() {
    ReportedRun run = run(new Switches().withoutPrintedByPassed());

    assertThat(run.text("TEST-pkg.FooTest.xml")).doesNotContain("passes: é").contains("fails: é");
    assertThat(run.text("TEST-pkg.BarTest.xml")).doesNotContain("<system-out>");
  }

  @Test
  void propertiesOfGreenClassesCanBeLeftOut() {
    ReportedRun run = run(new Switches().withoutPropertiesOfPassed());

    assertThat(run.text("TEST-pkg.FooTest.xml")).contains("<properties>");
    assertThat(run.text("TEST-pkg.BarTest.xml")).doesNotContain("<properties>");
  }

  @Test
  void timestampsAreInMilliseconds() {
    ReportedRun run = run(new Switches().timestamps());

    assertThat(run.xml("pkg.FooTest").getAttribute("timestamp"))
        .matches("2026-01-02T03:04:05\\.\\d{3}Z");
    assertThat(run.text("TEST-pkg.FooTest.xml"))
        .containsPattern(
            "<testcase name=\"passes\" classname=\"pkg.FooTest\" time=\"0.012\""
                + " timestamp=\"2026-01-02T03:04:05\\.\\d{3}Z\"");
    assertThat(run(new Switches()).text("TEST-pkg.FooTest.xml")).doesNotContain("timestamp");
  }

  @Test
  void schemaAndItsVersionAreAsWanted() {
    ReportedRun run = run(new Switches().schema(Xml.FAILSAFE, "3.0"));

    assertThat(run.xml("pkg.FooTest").getAttribute("version")).isEqualTo("3.0");
    assertThat(run.text("TEST-pkg.FooTest.xml"))
        .contains("\"https://maven.apache.org/surefire/maven-failsafe-plugin/xsd/");
  }

  @Test
  void titlesStandWhereTheyAreWanted() {
    ReportedRun run = ReportedRun.of(directory, titled("<< ✨ >>"), new Switches().titles());

    assertThat(run.xml("pkg.FooTest").getAttribute("name")).isEqualTo("<< ✨ >>");
    assertThat(run.testCases("pkg.FooTest"))
        .containsExactly("<< ✨ >>.plain", "<< ✨ >>.An addition[1] a", "pkg.FooTest$Inner.inner");
    assertThat(run.text("pkg.FooTest.txt")).contains("Test set: << ✨ >>\n", " -- in << ✨ >>\n");
    assertThat(run.console()).contains("Running << ✨ >>\n", " -- in << ✨ >>\n");
  }

  @Test
  void titlesStandNowhereElse() {
    ReportedRun run = ReportedRun.of(directory, titled("<< ✨ >>"));

    assertThat(run.testCases("pkg.FooTest"))
        .containsExactly("pkg.FooTest.plain", "pkg.FooTest.add(int)[1]", "pkg.FooTest$Inner.inner");
    assertThat(run.text("TEST-pkg.FooTest.xml")).doesNotContain("✨");
    assertThat(run.console()).doesNotContain("✨");
  }

  @Test
  void titledFilesNeverMeetInOne() {
    TestNode other = Nodes.titledBelow(Nodes.jupiter(), "pkg.OtherTest", "Adding <up>");
    Script script =
        titled("Adding <up>").ran(1, Nodes.test(other, "other")).settled("pkg.OtherTest").end();

    ReportedRun run = ReportedRun.of(directory, script, new Switches().titledFiles().redirected());

    assertThat(run.files())
        .contains("TEST-Adding _up_.xml", "Adding _up_.txt", "Adding _up_-output.txt");
    assertThat(run.files()).hasSize(6);
  }

  private static Script titled(String title) {
    TestNode foo = Nodes.titledBelow(Nodes.jupiter(), "pkg.FooTest", title);
    TestNode add = Nodes.shownAs(Nodes.template(foo, "add", "int"), "An addition");
    TestNode first = Nodes.shownAs(Nodes.invocation(add, 1), "[1] a");
    TestNode inner = Nodes.classBelow(foo, "pkg.FooTest$Inner");
    Script script = new Script().begin(1).started(1, foo).ran(1, Nodes.test(foo, "plain"));
    script.started(1, add).ran(1, first).passed(1, add);
    script.started(1, inner).ran(1, Nodes.test(inner, "inner")).passed(1, inner);
    return script.passed(1, foo).settled("pkg.FooTest");
  }

  private static RunEvent printedByNobody(int worker, String text) {
    return new RunEvent.OnWorker(
        Instant.EPOCH,
        new WorkerId(worker),
        new TestEvent.Printed(
            Optional.empty(),
            StandardStream.OUT,
            ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
  }
}
