package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.journal.JournalWriter;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.SuitePart;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.report.Nodes;
import dev.volley.report.RunSummary;
import dev.volley.report.Script;
import dev.volley.zoo.run.Zoos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LogMergeTest {
  private static final String PLAN = "0a1b2c3d";

  @TempDir Path directory;

  private int logs;

  private RunKit kit(String name) {
    return new RunKit(directory.resolve(name));
  }

  private RunResult merge(RunKit target, Path... files) {
    return LogMerge.merge(List.of(files), target.reportSettings(), target.console);
  }

  private RunResult merge(Path... files) {
    return merge(kit("merged"), files);
  }

  private static Optional<SuitePart> part(int number, int of) {
    return Optional.of(new SuitePart(number, of, PLAN));
  }

  private static Script script(Optional<SuitePart> part, int second) {
    Instant at = Instant.ofEpochSecond(second);
    return new Script().event(new RunEvent.RunStarted(at, "run", 2, "balanced", part));
  }

  /** A run of one class with one test. */
  private static Script green(Optional<SuitePart> part, String className) {
    TestNode test = Nodes.test(Nodes.classOf(className), "test");
    return script(part, className.hashCode()).ran(1, test).settled(className).gone(1);
  }

  private Path log(Script script) {
    Path file = directory.resolve("log" + ++logs).resolve("run.events");
    try (JournalWriter writer = new JournalWriter(file)) {
      script.events().forEach(writer::write);
    }
    return file;
  }

  @Test
  void makesOfShardsWhatOneRunOfAllWouldMake() {
    RunKit whole = kit("whole").classes(Zoos.MIXED, Zoos.PRINTING, Zoos.SURROUNDINGS);
    RunResult one = whole.run();
    RunKit first = kit("1").classes(Zoos.MIXED, Zoos.SURROUNDINGS).part(new SuitePart(1, 3, PLAN));
    RunKit second = kit("2").classes(Zoos.PRINTING).part(new SuitePart(2, 3, PLAN));
    RunKit nothing = kit("3").part(new SuitePart(3, 3, PLAN));
    first.run();
    second.run();
    assertThat(nothing.run())
        .isEqualTo(new RunResult(RunSummary.EMPTY, false, false, Optional.empty()));
    RunKit merged = kit("merged");

    RunResult result = merge(merged, second.events(), nothing.events(), first.events());

    assertThat(result).isEqualTo(one);
    assertThat(merged.verdicts()).isEqualTo(whole.verdicts());
    assertThat(merged.theCase("printsItself").out())
        .contains("printed by the test\n", "system-err=complained by the test");
    assertThat(merged.console.lines)
        .contains("[INFO] Merging 3 event logs, shards 1/3, 2/3, 3/3.")
        .anyMatch(line -> line.startsWith("[ERROR] Tests run: 17, Failures: 2, Errors: 1"));
  }

  @Test
  void keepsWorkersOfSeveralRunsApart() {
    TestNode type = Nodes.classOf("p.ATest");
    Path first = log(script(part(1, 2), 1).out(1, type, "printed elsewhere").end());
    Path second = log(script(part(2, 2), 2).ran(1, Nodes.test(type, "test")).end());
    RunKit merged = kit("merged");

    merge(merged, first, second);

    // It would go to the next test of its suite on its worker.
    assertThat(merged.theCase("test").out()).isEmpty();
    assertThat(merged.console.text()).contains("printed elsewhere");
  }

  @Test
  void namesTheShardsThatAreMissingAfterItReportedTheOthers() {
    RunKit merged = kit("merged");

    RunResult result =
        merge(
            merged,
            log(green(part(1, 5), "p.ATest").end()),
            log(green(part(3, 5), "p.BTest").end()),
            log(green(part(5, 5), "p.CTest").end()));

    assertThat(result.problem())
        .hasValue("No event logs are of shards 2/5, 4/5: what was to run there is in no report.");
    assertThat(result.summary()).isEqualTo(new RunSummary(3, 0, 0, 0));
    assertThat(merged.cases()).hasSize(3);
  }

  @Test
  void namesALogThatWasCutOffAfterItReportedWhatIsThere() throws IOException {
    Path whole = log(green(part(1, 2), "p.ATest").end());
    Path cut = log(green(part(2, 2), "p.BTest").end());
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOf(bytes, bytes.length - 1));

    RunResult result = merge(whole, cut);

    assertThat(result.problem().orElseThrow())
        .startsWith("The event log of shard 2/2 (" + cut + ") has no end:");
    assertThat(result.summary().tests()).isEqualTo(2);
  }

  @Test
  void countsWhatWasToRunAgainInALogThatWasCutOffAsFailedThereAlone() {
    TestNode test = Nodes.test(Nodes.classOf("p.ATest"), "test");
    Outcome error = new Outcome.Errored(Optional.empty());
    Path cut =
        log(
            script(part(1, 1), 1)
                .started(1, test)
                .on(1, new TestEvent.Retried(test, Duration.ofMillis(5), error)));
    Path again = log(script(part(1, 1), 2).ran(1, test).end());

    RunResult result = merge(cut, again);

    assertThat(result.red()).isTrue();
    assertThat(result.summary()).isEqualTo(new RunSummary(2, 0, 1, 0, 0));
    assertThat(result.problem().orElseThrow())
        .contains("has no end")
        .endsWith("1 test that had failed was to run again, and counts as failed.");
  }

  @Test
  void isRedWhereOneOfItsRunsWasForATestThatMustNotBeFlaky() {
    RunEvent end = new RunEvent.RunFinished(Instant.EPOCH, false, List.of(), true);

    RunResult result =
        merge(
            log(green(part(1, 2), "p.ATest").event(end)), log(green(part(2, 2), "p.BTest").end()));

    assertThat(result)
        .isEqualTo(new RunResult(new RunSummary(2, 0, 0, 0), true, false, Optional.empty()));
  }

  @Test
  void namesALogThatIsDamagedAfterItReportedWhatCanBeRead() throws IOException {
    Path whole = log(green(part(1, 2), "p.ATest").end());
    Path damaged = log(green(part(2, 2), "p.BTest"));
    byte[] bytes = Files.readAllBytes(damaged);
    byte[] more = Arrays.copyOf(bytes, bytes.length + 3);
    Arrays.fill(more, bytes.length, more.length, (byte) 1);
    Files.write(damaged, more);

    RunResult result = merge(whole, damaged);

    assertThat(result.problem().orElseThrow())
        .contains(damaged + " is damaged: at byte ")
        .doesNotContain("has no end");
    assertThat(result.summary().tests()).isEqualTo(2);
  }

  @Test
  void namesWhatIsNoLogAndTheShardThatItMayHaveBeen() throws IOException {
    Path whole = log(green(part(1, 2), "p.ATest").end());
    Path text = Files.writeString(directory.resolve("run.events"), "no log");

    RunResult result = merge(whole, text);

    assertThat(result.problem().orElseThrow())
        .contains("cannot read the event log " + text)
        .contains("No event log is of shard 2/2");
    assertThat(merge(text).problem().orElseThrow()).contains("no event log of Volley");
  }

  @Test
  void refusesShardsOfDifferentSuitesBeforeItWritesAnything() {
    Path one = log(green(part(1, 2), "p.ATest").end());
    Path other = log(green(Optional.of(new SuitePart(2, 2, "ffffffff")), "p.BTest").end());
    Path all = log(green(Optional.empty(), "p.CTest").end());
    Path five = log(green(part(2, 5), "p.DTest").end());

    assertThat(merge(one, other).problem().orElseThrow())
        .startsWith("These event logs are not of one suite, so nothing was merged:\n")
        .contains("shard 1/2 of plan " + PLAN + ": " + one)
        .contains("shard 2/2 of plan ffffffff: " + other);
    assertThat(merge(one, all).problem().orElseThrow()).contains("a whole suite: " + all);
    assertThat(merge(one, five).problem().orElseThrow()).contains("nothing was merged");
    assertThat(directory.resolve("merged")).doesNotExist();
  }

  @Test
  void countsBothRunsOfAShardThatRanTwiceAndSaysSo() {
    TestNode test = Nodes.test(Nodes.classOf("p.ATest"), "test");
    Path red =
        log(
            script(part(1, 1), 1)
                .started(1, test)
                .finished(1, test, new Outcome.Errored(Optional.empty()))
                .end());
    Path again = log(script(part(1, 1), 2).ran(1, test).end());
    RunKit merged = kit("merged");

    RunResult result = merge(merged, red, again);

    assertThat(result.red()).isTrue();
    assertThat(result.problem()).isEmpty();
    assertThat(result.summary()).isEqualTo(new RunSummary(2, 0, 1, 0));
    assertThat(merged.console.lines)
        .anyMatch(line -> line.startsWith("[WARNING] Shard 1/1 ran several times"))
        .contains(
            "[WARNING] In more than one log, and all of their outcomes count, the red ones too:"
                + " p.ATest.");
  }

  @Test
  void readsACopyOfALogOnce() throws IOException {
    Path log = log(green(part(1, 1), "p.ATest").end());
    Path copy = Files.copy(log, directory.resolve("copy.events"));
    RunKit merged = kit("merged");

    RunResult result = merge(merged, log, copy);

    assertThat(result.summary().tests()).isEqualTo(1);
    assertThat(merged.console.lines)
        .anyMatch(line -> line.startsWith("[WARNING]") && line.contains("is passed over"));
  }

  @Test
  void mergesLogsOfWholeSuites() {
    RunResult result =
        merge(
            log(green(Optional.empty(), "p.ATest").end()),
            log(green(Optional.empty(), "p.BTest").end()));

    assertThat(result)
        .isEqualTo(new RunResult(new RunSummary(2, 0, 0, 0), false, false, Optional.empty()));
  }

  @Test
  void failsWhereASessionCouldNotDoItsWorkOrWasStopped() {
    Instant at = Instant.EPOCH;
    Path problem =
        log(
            green(part(1, 2), "p.ATest")
                .event(new RunEvent.RunFinished(at, false, List.of("No worker could be started"))));
    Path stopped = log(green(part(2, 2), "p.BTest").event(new RunEvent.RunFinished(at, true)));

    assertThat(merge(problem, stopped).problem().orElseThrow())
        .contains("In shard 1/2 (" + problem + "): No worker could be started")
        .contains("The run of shard 2/2 (" + stopped + ") was stopped before its end");
  }

  @Test
  void isToldByARunWhatKeptItFromItsWork() {
    RunKit kit = kit("1").classes(Zoos.MIXED).jvmArguments("-XX:NoSuchFlag=1");
    RunResult run = kit.run();

    RunResult merged = merge(kit.events());

    assertThat(merged.problem().orElseThrow()).contains(run.problem().orElseThrow());
  }

  @Test
  void goesOnWhereOneReportCannotBeWritten() throws IOException {
    RunKit merged = kit("merged");
    Files.createDirectories(merged.reports().resolve("TEST-p.ATest.xml").resolve("in the way"));
    List<Path> files = new ArrayList<>();
    files.add(log(green(part(1, 2), "p.ATest").end()));
    files.add(log(green(part(2, 2), "p.BTest").end()));

    RunResult result = merge(merged, files.toArray(Path[]::new));

    assertThat(result.problem().orElseThrow()).contains("could not write the report");
    assertThat(merged.reports().resolve("TEST-p.BTest.xml")).isRegularFile();
  }
}
