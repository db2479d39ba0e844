package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfinedReporterTest {

  private final Path directory;

  ConfinedReporterTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private final TestNode foo = Nodes.classOf("p.FooTest");
  private final TestNode a = Nodes.test(foo, "a");
  private final TestNode b = Nodes.test(foo, "b");

  @Test
  void tellsATestWhenItHasEndedWithItsOwnTimes() {
    Script script = new Script().started(1, a).after(100).started(2, b).after(100);
    script.passed(2, b).after(100).passed(1, a);

    Recorder told = tell(script);

    assertThat(told.results).extracting(r -> r.names().name()).containsExactly("b", "a");
    assertThat(told.results)
        .extracting(TestResult::duration)
        .containsExactly(Duration.ofMillis(101), Duration.ofMillis(303));
    assertThat(told.results.get(1).start()).isBefore(told.results.get(0).start());
  }

  @Test
  void tellsTheSameTestOnTwoWorkersTwice() {
    Script script = new Script().started(1, a).started(2, a).out(1, a, "1\n").out(2, a, "2\n");
    script.passed(2, a).passed(1, a);

    assertThat(tell(script).output).containsExactly("2\n", "1\n");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void tellsInterleavedTestsOfFourWorkersOneByOne(long seed) {
    Random random = new Random(seed);
    Script script = new Script();
    List<Deque<Runnable>> workers = new ArrayList<>();
    for (int worker = 1; worker <= 4; worker++) {
      workers.add(steps(script, worker));
    }
    while (workers.stream().anyMatch(steps -> !steps.isEmpty())) {
      Deque<Runnable> steps = workers.get(random.nextInt(4));
      if (!steps.isEmpty()) {
        steps.remove().run();
      }
    }

    Recorder told = tell(script);

    assertThat(told.results).hasSize(4 * 25);
    for (int i = 0; i < told.results.size(); i++) {
      String name = told.results.get(i).names().full();
      assertThat(told.output.get(i)).isEqualTo(name + " one\n" + name + " two\n");
    }
    assertThat(told.console).isEmpty();
  }

  private static Deque<Runnable> steps(Script script, int worker) {
    Deque<Runnable> steps = new ArrayDeque<>();
    TestNode suite = Nodes.classOf("p.Suite" + worker);
    for (int i = 0; i < 25; i++) {
      TestNode test = Nodes.test(suite, "m" + i);
      String name = suite.displayName() + ".m" + i;
      steps.add(() -> script.started(worker, test));
      steps.add(() -> script.out(worker, test, name + " one\n"));
      steps.add(() -> script.printed(worker, test, StandardStream.ERR, name + " two\n"));
      steps.add(() -> script.passed(worker, test));
    }
    return steps;
  }

  @Test
  void givesWhatAContainerPrintsToTheNextTestOfItsSuiteOnItsWorker() {
    TestNode bar = Nodes.classOf("p.BarTest");
    TestNode other = Nodes.test(bar, "other");
    Script script = new Script().started(1, foo).out(1, foo, "before all\n");
    script.ran(2, b).ran(1, other).ran(1, a);

    Recorder told = tell(script);

    assertThat(told.console.toString()).isEqualTo("before all\n");
    assertThat(told.results).extracting(r -> r.names().name()).containsExactly("b", "other", "a");
    assertThat(told.before).containsExactly("", "", "before all\n");
    assertThat(told.output).containsExactly("", "", "");
  }

  @Test
  void givesWhatATemplatePrintsToItsNextInvocation() {
    TestNode template = Nodes.template(foo, "square", "int");
    TestNode first = Nodes.invocation(template, 1);
    Script script = new Script().started(1, foo, template).out(1, template, "arguments\n");
    script.started(1, first).out(1, first, "own\n").passed(1, first, template);

    Recorder told = tell(script);

    assertThat(told.before).containsExactly("arguments\n");
    assertThat(told.output).containsExactly("own\n");
  }

  @Test
  void givesWhatATestPrintsAfterItsEndToTheNextOne() {
    Script script = new Script().ran(1, a).out(1, a, "late\n").ran(1, b);

    Recorder told = tell(script);

    assertThat(told.before).containsExactly("", "late\n");
    assertThat(told.console.toString()).isEqualTo("late\n");
  }

  @Test
  void givesWhatAContainerWithinATestPrintsToThatTest() {
    TestNode story =
        Nodes.child(
            foo, "story:1", TestNode.Kind.CONTAINER_AND_TEST, new TestNode.Source.Other(), "story");
    TestNode group =
        Nodes.child(
            story, "group:1", TestNode.Kind.CONTAINER, new TestNode.Source.Other(), "group");
    Script script = new Script().started(1, story, group).out(1, group, "x\n").passed(1, story);

    assertThat(tell(script).output).containsExactly("x\n");
  }

  @Test
  void showsLooseLinesWholeAndOfOneWorkerEach() {
    TestNode bar = Nodes.classOf("p.BarTest");
    Script script = new Script().started(1, foo).started(2, bar);
    script.out(1, foo, "one ").out(2, bar, "two ").out(1, foo, "three\nfour").out(2, bar, "five");
    script.ran(1, a).gone(2);

    assertThat(tell(script).console.toString()).isEqualTo("one three\nfour\ntwo five\n");
  }

  @Test
  void showsAnEndlessLineInPieces() {
    Script script = new Script().started(1, foo);
    for (int i = 0; i < 100; i++) {
      script.out(1, foo, "x".repeat(1000));
    }

    assertThat(tell(script).console.length()).isGreaterThan(90_000);
  }

  @Test
  void showsWhatNobodyCanBeNamedFor() {
    Script script =
        new Script()
            .on(
                1,
                new TestEvent.Printed(
                    Optional.empty(),
                    StandardStream.NATIVE,
                    ByteBuffer.wrap("gc\n".getBytes(StandardCharsets.UTF_8))))
            .ran(1, a);

    Recorder told = tell(script);

    assertThat(told.console.toString()).isEqualTo("gc\n");
    assertThat(told.before).containsExactly("");
  }

  @Test
  void showsWhatATestPrintedThatNeverEnded() {
    Script script = new Script().started(1, a).out(1, a, "last words").end();

    Recorder told = tell(script);

    assertThat(told.results).isEmpty();
    assertThat(told.console.toString()).isEqualTo("last words\n");
  }

  @Test
  void forgetsChildrenOfAClassWhenAnotherRequestDescribesIt() {
    Script script = new Script().described(1, 1, foo, a, b).described(1, 2, foo, b);
    script.finished(1, foo, new Outcome.Skipped("disabled"));

    assertThat(tell(script).results).extracting(r -> r.names().name()).containsExactly("b");
  }

  @Test
  void tellsASkippedClassOfWhichNoChildIsKnown() {
    Script script = new Script().finished(1, foo, new Outcome.Skipped("disabled"));

    assertThat(tell(script).results)
        .extracting(TestResult::names)
        .containsExactly(new ReportNames("p.FooTest", "p.FooTest", ""));
  }

  @Test
  void tellsNoContainerThatPassedOrWasAborted() {
    TestNode template = Nodes.template(foo, "square", "int");
    Script script = new Script().started(1, foo, template).passed(1, template);
    script.finished(1, foo, new Outcome.Aborted(Optional.empty()));
    script.finished(1, template, new Outcome.Aborted(Optional.empty()));

    assertThat(tell(script).results).isEmpty();
  }

  @Test
  void takesNegativeDurationsForNone() {
    Script script =
        new Script()
            .started(1, a)
            .on(1, new TestEvent.Finished(a, Duration.ofSeconds(-5), new Outcome.Passed()));

    assertThat(tell(script).results)
        .extracting(TestResult::duration)
        .containsExactly(Duration.ZERO);
  }

  @Test
  void tellsTheEndOfTheRunThoughWhatWasPrintedCouldNotBeWritten() {
    List<String> told = new ArrayList<>();
    TestReporter full =
        new TestReporter() {
          @Override
          public void printed(ByteBuffer lines) {
            told.add(StandardCharsets.UTF_8.decode(lines).toString());
          }

          @Override
          public void printedApart(
              WorkerId worker, Optional<SuiteTitle> suite, ByteBuffer printed) {
            throw new UncheckedIOException(new IOException("no room"));
          }

          @Override
          public void runFinished() {
            told.add("the end");
          }
        };
    List<RunEvent> events = new Script().started(1, a, b).out(1, a, "last words\n").end().events();
    try (OutputSpool spool = new OutputSpool(directory)) {
      ConfinedReporter reporter = new ConfinedReporter(full, spool);
      events.subList(0, 3).forEach(reporter::accept);

      assertThatThrownBy(() -> reporter.accept(events.get(3)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("no room");
    }

    assertThat(told).containsExactly("last words\n", "the end");
  }

  private Recorder tell(Script script) {
    Recorder told = new Recorder();
    try (OutputSpool spool = new OutputSpool(directory)) {
      ConfinedReporter reporter = new ConfinedReporter(told, spool);
      script.events().forEach(reporter::accept);
    }
    return told;
  }

  private static final class Recorder implements TestReporter {
    final List<TestResult> results = new ArrayList<>();
    final List<String> before = new ArrayList<>();
    final List<String> output = new ArrayList<>();
    final StringBuilder console = new StringBuilder();

    @Override
    public void testFinished(TestResult result) {
      results.add(result);
      before.add(text(result.before()));
      output.add(text(result.output()));
    }

    @Override
    public void printed(ByteBuffer lines) {
      console.append(StandardCharsets.UTF_8.decode(lines));
    }

    private static String text(Capture capture) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      capture.copyTo(Capture.ALL, bytes::write);
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
