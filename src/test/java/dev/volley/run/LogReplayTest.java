package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.journal.JournalReader;
import dev.volley.journal.JournalWriter;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import dev.volley.report.Nodes;
import dev.volley.report.RunSummary;
import dev.volley.report.Script;
import dev.volley.zoo.run.Zoos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class LogReplayTest {
  @TempDir Path directory;

  private RunKit kit(String name) {
    return new RunKit(directory.resolve(name));
  }

  private static RunResult replay(RunKit target, Path log) {
    return LogReplay.replay(log, target.reportSettings(), target.console);
  }

  private Path log(Script script) {
    Path file = directory.resolve("run.events");
    try (JournalWriter writer = new JournalWriter(file)) {
      script.events().forEach(writer::write);
    }
    return file;
  }

  private static Script begun() {
    return begunAt(0);
  }

  private static Script begunAt(int second) {
    Instant at = Instant.ofEpochSecond(second);
    return new Script().event(new RunEvent.RunStarted(at, "run-7", 2, "load"));
  }

  @Test
  void makesTheSameReportsAndTheSameVerdict() {
    RunKit live = kit("live").classes(Zoos.MIXED, Zoos.PRINTING, Zoos.SURROUNDINGS);
    RunResult run = live.run();
    RunKit again = kit("again");

    RunResult replayed = replay(again, live.events());

    assertThat(replayed).isEqualTo(run);
    assertThat(ValidReports.contents(again.reports()))
        .hasSize(6)
        .isEqualTo(ValidReports.contents(live.reports()));
    assertThat(again.console.lines)
        .contains("[INFO] Reports of run run-under-test again, from " + live.events() + ".");
  }

  @Test
  void makesValidReportsOfALogCutOffAtAnyByte() throws IOException {
    TestNode type = Nodes.classOf("p.ATest");
    TestNode red = Nodes.test(type, "red");
    TestNode green = Nodes.test(Nodes.classOf("p.BTest"), "green");
    Script script = begun().described(1, 1, type, red).started(1, type, red).out(1, red, "]]>");
    script.started(2, green).finished(1, red, new Outcome.Crashed("gone\u0000")).passed(2, green);
    byte[] whole = Files.readAllBytes(log(script.settled("p.ATest").passed(1, type).gone(1).end()));
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(directory.resolve("cut.events"), Arrays.copyOf(whole, length));
      RunKit kit = kit("cut-" + length);

      long finished;
      try {
        finished = finishedTests(cut);
      } catch (UncheckedIOException e) {
        assertThatThrownBy(() -> replay(kit, cut)).hasMessage(e.getMessage());
        continue;
      }
      RunResult result = replay(kit, cut);

      ValidReports.in(kit.reports());
      assertThat(kit.cases().stream().filter(c -> !c.name().isEmpty()).count())
          .as("cut after %d bytes", length)
          .isGreaterThanOrEqualTo(finished);
      assertThat(result.problem().orElse(""))
          .contains("has no end: its run or its machine died, or the file was cut off");
    }
  }

  /** As far as the log can be read. */
  private static long finishedTests(Path log) {
    long count = 0;
    try (JournalReader reader = JournalReader.open(log)) {
      for (Optional<RunEvent> at = reader.next(); at.isPresent(); at = reader.next()) {
        boolean test =
            at.get() instanceof RunEvent.OnWorker on
                && on.event() instanceof TestEvent.Finished finished
                && finished.node().isTest();
        count += test ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void namesWhatHadBegunAndNotEnded() {
    TestNode type = Nodes.classOf("p.ATest");
    TestNode other = Nodes.classOf("p.BTest");
    TestNode done = Nodes.test(type, "done");
    TestNode runs = Nodes.test(type, "runs");
    TestNode waits = Nodes.test(type, "waits");
    Path log =
        log(
            begun()
                .described(1, 1, type, done, runs, waits)
                .started(1, type)
                .ran(1, done)
                .started(1, runs)
                .started(2, other));
    RunKit kit = kit("again");

    RunResult result = replay(kit, log);

    assertThat(result.problem().orElseThrow())
        .startsWith("The event log " + log + " has no end")
        .contains("What had finished is in the reports.")
        .contains("Begun and not ended: p.ATest.runs() on w1, p.BTest on w2.")
        .endsWith("1 test was described and not begun.");
    assertThat(kit.verdicts()).containsExactly("ATest.done passed");
    assertThat(result.red()).isFalse();
  }

  @Test
  void countsWhatWasToRunAgainAsFailed() {
    TestNode type = Nodes.classOf("p.ATest");
    TestNode flaky = Nodes.test(type, "flaky");
    TestNode red = Nodes.test(type, "red");
    Script script = begun().described(1, 1, type, flaky, red).started(1, type, flaky, red);
    Outcome error = new Outcome.Errored(Optional.empty());
    for (TestNode each : List.of(flaky, red)) {
      script.on(1, new TestEvent.Retried(each, Duration.ZERO, error));
    }
    Path log = log(script.started(1, flaky).passed(1, flaky));
    RunKit kit = kit("again");

    RunResult result = replay(kit, log);

    assertThat(result.red()).isTrue();
    assertThat(result.problem().orElseThrow())
        .contains("1 test that had failed was to run again, and counts as failed.")
        .doesNotContain("not begun");
    assertThat(kit.verdicts()).containsExactly("ATest.flaky passed", "ATest.red error");
  }

  /** A test has failed and is to run again. */
  private static Script failedOnce(Script script, int worker, TestNode test) {
    Outcome error = new Outcome.Errored(Optional.empty());
    return script
        .started(worker, test)
        .on(worker, new TestEvent.Retried(test, Duration.ZERO, error));
  }

  @Test
  void countsWhatRanAgainWhenTheLogEndsAsFailed() {
    TestNode red = Nodes.test(Nodes.classOf("p.ATest"), "red");
    Script script = failedOnce(begun(), 1, red).started(2, red);
    RunKit kit = kit("again");

    RunResult result = replay(kit, log(script));

    assertThat(result.red()).isTrue();
    assertThat(result.summary()).isEqualTo(new RunSummary(1, 0, 1, 0));
    assertThat(result.problem().orElseThrow())
        .contains("Begun and not ended: p.ATest.red() on w2.")
        .endsWith("1 test that had failed was to run again, and counts as failed.");
    assertThat(kit.console.text())
        .contains("  Run 2: ATest.red » NotRun It ran again when the event log of its run ends.");
  }

  @Test
  void countsWhatWasToRunAgainInEveryLane() {
    TestNode red = Nodes.test(Nodes.classOf("p.ATest"), "red");
    Script script = begun();
    for (int worker = 1; worker <= 2; worker++) {
      script.event(new RunEvent.Assigned(Instant.EPOCH, new WorkerId(worker), lane(worker)));
      failedOnce(script, worker, red);
    }

    RunResult result = replay(kit("again"), log(script));

    assertThat(result.summary()).isEqualTo(new RunSummary(2, 0, 2, 0));
  }

  private static Unit lane(int lane) {
    Unit.Selection selection =
        new Unit.Selection(List.of("p.ATest"), List.of(), List.of(), List.of(), List.of());
    return new Unit(lane, "p.ATest", selection, Unit.Weight.unknown(1), false).inLane(lane, lane);
  }

  @Test
  void isRedWhereTheRunWasForATestThatMustNotBeFlaky() {
    TestNode flaky = Nodes.test(Nodes.classOf("p.ATest"), "flaky");
    Script script = failedOnce(begun(), 1, flaky).ran(1, flaky);
    Path log = log(script.event(new RunEvent.RunFinished(Instant.EPOCH, false, List.of(), true)));

    RunResult result = replay(kit("again"), log);

    assertThat(result)
        .isEqualTo(new RunResult(new RunSummary(1, 0, 0, 0, 1), true, false, Optional.empty()));
  }

  @Test
  void doesNotNameAClassWhoseWorkerIsGone() {
    TestNode type = Nodes.classOf("p.ATest");
    TestNode exits = Nodes.test(type, "exits");
    Path log =
        log(
            begun()
                .described(1, 1, type, exits)
                .started(1, type, exits)
                .gone(1)
                .finished(1, exits, new Outcome.Crashed("gone")));

    assertThat(replay(kit("again"), log).problem().orElseThrow())
        .contains("No test had begun and not ended.");
  }

  @Test
  void namesATestThatBeganAnewOnAnotherWorkerOnce() {
    TestNode test = Nodes.test(Nodes.classOf("p.ATest"), "test");
    Path log = log(begun().started(1, test).gone(1).started(2, test));

    assertThat(replay(kit("again"), log).problem().orElseThrow())
        .endsWith("Begun and not ended: p.ATest.test() on w2.");
  }

  @Test
  void reportsWhatCanBeReadOfADamagedLog() throws IOException {
    Path log = log(begun().ran(1, Nodes.test(Nodes.classOf("p.ATest"), "done")));
    byte[] zeros = Arrays.copyOf(Files.readAllBytes(log), (int) Files.size(log) + 4096);
    Files.write(log, zeros);
    RunKit kit = kit("again");

    RunResult result = replay(kit, log);

    assertThat(result.problem().orElseThrow())
        .contains("is damaged: at byte ")
        .contains("No test had begun and not ended.");
    assertThat(kit.verdicts()).containsExactly("ATest.done passed");
  }

  @Test
  void saysWhatTheRunItselfSaid() {
    Path log =
        log(
            begun()
                .ran(1, Nodes.test(Nodes.classOf("p.ATest"), "done"))
                .event(
                    new RunEvent.RunFinished(
                        Instant.EPOCH, true, List.of("No worker could be started"))));

    RunResult result = replay(kit("again"), log);

    assertThat(result.cancelled()).isTrue();
    assertThat(result.problem()).hasValue("No worker could be started");
  }

  @Test
  void namesAFewOfTheReportsThatCannotBeWritten() throws IOException {
    RunKit kit = kit("again");
    Script script = begun();
    for (int i = 0; i < 10; i++) {
      String name = "p.C" + i + "Test";
      Files.createDirectories(kit.reports().resolve("TEST-" + name + ".xml").resolve("in the way"));
      script.ran(1, Nodes.test(Nodes.classOf(name), "test")).settled(name);
    }

    RunResult result = replay(kit, log(script.end()));

    assertThat(result.summary().tests()).isEqualTo(10);
    assertThat(result.problem().orElseThrow().lines())
        .hasSize(6)
        .last()
        .isEqualTo("And 5 more of the kind.");
  }

  @Test
  void takesLogsInTheOrderInWhichTheirRunsBegan() throws IOException {
    Path late = Files.move(log(begunAt(2)), directory.resolve("a.events"));
    Path early = Files.move(log(begunAt(1)), directory.resolve("b.events"));
    Path none = Files.writeString(directory.resolve("c.events"), "no log");

    assertThat(LogReplay.inOrder(List.of(late, early, none))).containsExactly(none, early, late);
  }

  @Test
  void refusesWhatIsNoLogBeforeItWritesAnything() throws IOException {
    Path text = Files.writeString(directory.resolve("run.events"), "no log");

    assertThatThrownBy(() -> replay(kit("again"), text))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("it is no event log of Volley");
    assertThat(directory.resolve("again")).doesNotExist();
  }
}
