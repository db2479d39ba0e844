package dev.volley.report;

import static dev.volley.report.TakenApart.at;
import static dev.volley.report.TakenApart.frame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerId;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireReportsTest {

  private final Path directory;

  SurefireReportsTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private final TestNode foo = Nodes.classOf("pkg.FooTest");

  @Test
  void everyOutcomeHasItsElement() {
    ReportedRun run = ReportedRun.of(directory, Scripts.everyOutcome());

    assertThat(run.text("TEST-pkg.FooTest.xml")).isEqualTo(ReportedRun.golden("every-outcome.xml"));
    assertThat(run.text("pkg.FooTest.txt")).isEqualTo(ReportedRun.golden("every-outcome.txt"));
    assertThat(run.console()).isEqualTo(ReportedRun.golden("every-outcome.console.txt"));
    assertThat(run.summary()).isEqualTo(new RunSummary(8, 1, 4, 2));
  }

  @Test
  void containersStandAsSurefireLetsThemStand() {
    ReportedRun run = ReportedRun.of(directory, Scripts.containers());

    assertThat(run.text("TEST-pkg.FooTest.xml")).isEqualTo(ReportedRun.golden("containers.xml"));
    assertThat(run.testCases("pkg.FooTest"))
        .containsExactly(
            "pkg.FooTest.plain",
            "pkg.FooTest.square(int)[1]",
            "pkg.FooTest.disabled(int)",
            "pkg.FooTest.broken(int)",
            "pkg.FooTest$Inner.works",
            "pkg.FooTest.executionError");
    assertThat(run.testCases("pkg.BarTest")).containsExactly("pkg.BarTest.initializationError");
    assertThat(run.testCases("pkg.OffTest"))
        .containsExactly("pkg.OffTest.a", "pkg.OffTest.b(int)", "pkg.OffTest$Inner.");
    assertThat(run.testCases("JUnit Jupiter")).containsExactly("JUnit Jupiter.JUnit Jupiter");
    assertThat(run.xml("JUnit Jupiter").getAttribute("time")).isEqualTo("0.022");
  }

  @Test
  void whatIsNoMethodIsOfTheClassAsItsEngineNamesIt() {
    TestNode rules = Nodes.engine("archunit", "ArchUnit JUnit 5");
    TestNode type =
        Nodes.child(
            rules, "class:pkg.RulesTest", Kind.CONTAINER, new Source.OfClass("pkg.RulesTest"), "R");
    TestNode rule = Nodes.child(type, "field:HOLDS", Kind.TEST, new Source.Other(), "HOLDS");

    ReportedRun run =
        ReportedRun.of(directory, new Script().begin(1).ran(1, rule).settled("pkg.RulesTest"));

    assertThat(run.testCases("pkg.RulesTest")).containsExactly("R.HOLDS");
    assertThat(run.xml("pkg.RulesTest").getAttribute("name")).isEqualTo("pkg.RulesTest");
  }

  @Test
  void trimmedStackTracesKeepTheTestsOwnFrames() {
    ReportedRun run = ReportedRun.trimmed(directory, Scripts.everyOutcome());

    assertThat(run.element("pkg.FooTest", "failure"))
        .isEqualTo(
            """
            org.opentest4j.AssertionFailedError: expected: <1> but was: <2>
            \tat pkg.FooTest.fails(FooTest.java:42)
            """);
  }

  @Test
  void hostileNamesAndTextsMakeValidXml() {
    String hostile = "\u0000\u001b[31m]]>&<\"'\uFFFF\uD800\n\r\t";
    TestNode suite =
        Nodes.child(Nodes.jupiter(), "x:1", Kind.CONTAINER, new Source.Other(), "../" + hostile);
    TestNode test = Nodes.child(suite, "x:2", Kind.TEST, new Source.Other(), hostile);
    Thrown thrown = TakenApart.of(at(new IllegalStateException(hostile), frame("a.B", hostile, 1)));
    Script script =
        new Script()
            .event(
                new RunEvent.WorkerReady(
                    Instant.EPOCH,
                    Instant.EPOCH,
                    new WorkerId(1),
                    1,
                    1,
                    "17",
                    Map.of(hostile, hostile)))
            .started(1, test)
            .out(1, test, hostile)
            .printed(1, test, StandardStream.NATIVE, new byte[] {(byte) 0xFF, 0, (byte) 0xC3})
            .printed(1, test, StandardStream.ERR, hostile)
            .finished(1, test, new Outcome.Errored(Optional.of(thrown)))
            .finished(1, test, new Outcome.Skipped(hostile))
            .finished(1, test, new Outcome.Crashed(hostile))
            .settled("../" + hostile)
            .end();

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.files()).hasSize(2);
    assertThat(directory.toFile().list()).containsExactly("reports");
  }

  @Test
  void suiteThatSettlesAgainIsWrittenAgainWhole() {
    TestNode a = Nodes.test(foo, "a");
    TestNode b = Nodes.test(foo, "b");
    Script script = new Script().begin(2).ran(1, a).settled("pkg.FooTest");
    script.ran(2, b).settled("pkg.FooTest").settled("pkg.FooTest").end();

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.testCases("pkg.FooTest")).containsExactly("pkg.FooTest.a", "pkg.FooTest.b");
    assertThat(run.xml("pkg.FooTest").getAttribute("tests")).isEqualTo("2");
    assertThat(run.element("pkg.FooTest", "properties")).isBlank();
    assertThat(run.console().lines().filter(line -> line.contains("Tests run: 1, "))).hasSize(2);
    assertThat(run.console()).containsOnlyOnce("Tests run: 2, ");
    assertThat(run.summary()).isEqualTo(new RunSummary(2, 0, 0, 0));
  }

  @Test
  void propertiesAreThoseOfTheFirstWorker() {
    Script script = new Script().begin(2).ran(2, Nodes.test(foo, "a"));
    script.ran(1, Nodes.test(foo, "b")).settled("pkg.FooTest").end();

    assertThat(ReportedRun.of(directory, script).text("TEST-pkg.FooTest.xml"))
        .contains("<property name=\"volley.worker.id\" value=\"w2\"/>")
        .doesNotContain("value=\"w1\"");
  }

  @Test
  void suiteThatNeverSettledIsWrittenAtTheEndWhereItHasResults() {
    TestNode bar = Nodes.classOf("pkg.BarTest");
    Script script = new Script().begin(1).started(1, foo).ran(1, Nodes.test(foo, "a"));
    script.started(1, bar, Nodes.test(bar, "b")).end();

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.files()).containsExactly("TEST-pkg.FooTest.xml", "pkg.FooTest.txt");
    assertThat(run.console()).contains("Tests run: 1, ").contains("in pkg.FooTest");
  }

  @Test
  void suiteThatRanNothingIsWrittenAsSurefireWritesIt() {
    Script script = new Script().begin(1).started(1, foo);
    script.finished(1, foo, new Outcome.Aborted(Optional.empty())).settled("pkg.FooTest").end();

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.xml("pkg.FooTest").getAttribute("tests")).isEqualTo("0");
    assertThat(run.console()).contains("Tests run: 0, ");
  }

  @Test
  void equalNamesAreCountedEach() {
    TestNode dynamic = Nodes.child(foo, "dynamic:1", Kind.TEST, new Source.Other(), "same");
    TestNode again = Nodes.child(foo, "dynamic:2", Kind.TEST, new Source.Other(), "same");
    Script script = new Script().begin(1).ran(1, dynamic, again).settled("pkg.FooTest").end();

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.xml("pkg.FooTest").getAttribute("tests")).isEqualTo("2");
    assertThat(run.testCases("pkg.FooTest")).hasSize(2);
  }

  @Test
  void timeOfASuiteGoesFromItsFirstStartToItsLastEnd() {
    TestNode a = Nodes.test(foo, "a");
    TestNode b = Nodes.test(foo, "b");
    Script script = new Script().begin(2).started(1, a).after(500).started(2, b).after(1000);
    script.passed(1, a).after(250).passed(2, b).settled("pkg.FooTest").end();

    assertThat(ReportedRun.of(directory, script).xml("pkg.FooTest").getAttribute("time"))
        .isEqualTo("1.753");
  }

  @Test
  void muchOutputGoesThroughTheSpool() throws Exception {
    TestNode a = Nodes.test(foo, "a");
    Path spill = directory.resolve("spill");
    CountingConsole console = new CountingConsole();
    byte[] chunk = "0123456789abcde\n".repeat(4096).getBytes(StandardCharsets.UTF_8);
    long total = 64L << 20;
    try (SurefireReports reporter =
        SurefireReports.of(new ReportSettings(directory.resolve("r"), spill, false), console)) {
      new Script().begin(1).started(1, a).events().forEach(reporter::accept);
      for (long printed = 0; printed < total; printed += chunk.length) {
        new Script().printed(1, a, StandardStream.OUT, chunk).events().forEach(reporter::accept);
      }
      assertThat(console.bytes).isZero();
      new Script().passed(1, a).settled("pkg.FooTest").end().events().forEach(reporter::accept);
      assertThat(spill).isNotEmptyDirectory();
    }

    assertThat(console.bytes).isEqualTo(total);
    assertThat(Files.size(directory.resolve("r/TEST-pkg.FooTest.xml")))
        .isBetween(total, total + 4096);
    assertThat(spill).isEmptyDirectory();
  }

  @Test
  void warningsAreShownAtOnce() {
    Script script = new Script().begin(1);
    script.event(new RunEvent.Warning(Instant.EPOCH, "Beware.")).started(1, foo).end();

    assertThat(ReportedRun.of(directory, script).console())
        .containsSubsequence("T E S T S", "[WARNING] Beware.\n", "Running pkg.FooTest");
  }

  @Test
  void outputWithoutALineBreakDoesNotSwallowTheNextLine() {
    TestNode a = Nodes.test(foo, "a");
    Script script = new Script().begin(1).started(1, a).out(1, a, "no end").passed(1, a);
    script.settled("pkg.FooTest").end();

    assertThat(ReportedRun.of(directory, script).console())
        .contains("no end\n[INFO] Tests run: 1, ");
  }

  @Test
  void reportThatCannotBeWrittenDoesNotKeepOthersFromBeingWritten() throws Exception {
    Path reports = Files.createDirectory(directory.resolve("reports"));
    Files.createDirectories(reports.resolve("TEST-pkg.FooTest.xml/in the way"));
    TestNode bar = Nodes.classOf("pkg.BarTest");
    Script script = new Script().begin(1).ran(1, Nodes.test(foo, "a"), Nodes.test(bar, "b"));
    script.settled("pkg.FooTest", "pkg.BarTest").end();
    RecordingConsole console = new RecordingConsole();
    Path spill = directory.resolve("spill");

    try (SurefireReports reporter =
        SurefireReports.of(new ReportSettings(reports, spill, false), console)) {
      List<RunEvent> events = script.events();
      events.subList(0, events.size() - 2).forEach(reporter::accept);
      assertThatThrownBy(() -> reporter.accept(events.get(events.size() - 2)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("TEST-pkg.FooTest.xml");
      reporter.accept(events.get(events.size() - 1));

      assertThat(reporter.summary()).isEqualTo(new RunSummary(2, 0, 0, 0));
    }

    assertThat(reports.resolve("pkg.FooTest.txt")).exists();
    assertThat(reports.resolve("TEST-pkg.BarTest.xml")).isRegularFile();
    assertThat(console.text()).contains("in pkg.FooTest", "in pkg.BarTest", "Tests run: 2, ");
  }

  @Test
  void testCaseThatCouldNotBeKeptDoesNotSpoilTheFile() throws Exception {
    Path spill = Files.createFile(directory.resolve("spill"));
    Path reports = directory.resolve("reports");
    TestNode a = Nodes.test(foo, "a");
    TestNode b = Nodes.test(foo, "b");
    Outcome huge = new Outcome.NotRun("x".repeat(100_000));
    Script script = new Script().begin(1).ran(1, a).finished(1, b, huge).settled("pkg.FooTest");
    List<UncheckedIOException> problems = new ArrayList<>();

    try (SurefireReports reporter =
        SurefireReports.of(new ReportSettings(reports, spill, false), new RecordingConsole())) {
      for (RunEvent event : script.events()) {
        try {
          reporter.accept(event);
        } catch (UncheckedIOException e) {
          problems.add(e);
        }
      }
      assertThat(reporter.summary()).isEqualTo(new RunSummary(2, 0, 1, 0));
    }

    assertThat(problems).isNotEmpty();
    assertThat(problems.get(0)).hasMessageContaining(spill.toString());
    assertThat(Files.readString(reports.resolve("TEST-pkg.FooTest.xml")))
        .contains("<testcase name=\"a\"")
        .doesNotContain("<testcase name=\"b\"")
        .endsWith("</testsuite>\n");
  }

  /** Counts what is printed raw. */
  private static final class CountingConsole implements Console {
    long bytes;

    @Override
    public void info(String text) {}

    @Override
    public void warn(String text) {}

    @Override
    public void error(String text) {}

    @Override
    public void raw(ByteBuffer text) {
      bytes += text.remaining();
    }
  }
}
