package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.SuiteNames;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The confinement: takes the interleaved events of many workers and tells a {@link TestReporter}
 * one test at a time, complete, in the order in which they ended, with their real start times and
 * durations.
 *
 * <p>A container that passed is not told; one that failed, died, was not run or was skipped becomes
 * test cases by Surefire's rules (see {@link ContainerCases}). What a test printed is told with it.
 * What a container printed, or a test after its end, is told at once and goes into the next test
 * case of its suite from its worker as well; where none comes, the journal alone keeps it.
 *
 * <p>Used on the reporter thread alone. An event may throw what the reporter behind it throws; it
 * counts as taken even so.
 */
final class ConfinedReporter implements Reporter {

  private final TestReporter target;
  private final OutputSpool spool;
  private final LooseLines looseLines;
  private final LooseOutput looseOutput;
  private final SuiteNames suiteNames = new SuiteNames();
  private final ContainerCases containers = new ContainerCases(suiteNames);
  private final Map<PlacedNode, Running> running = new LinkedHashMap<>();
  private final Attempts attempts = new Attempts();
  private final RunEvent.Cases<Void> story = new Story();

  ConfinedReporter(TestReporter target, OutputSpool spool) {
    this.target = target;
    this.spool = spool;
    this.looseLines = new LooseLines(target::printed);
    this.looseOutput = new LooseOutput(spool);
  }

  /** Engines and groups of classes have no suite that is theirs. */
  private static boolean tellsItsSuite(TestNode node) {
    return node.isTest() || node.isClass();
  }

  /** A node that has begun; of a container the output stays empty. */
  private record Running(Instant start, Capture output) {}

  @Override
  public void accept(RunEvent event) {
    event.fold(story);
  }

  /** Tells what concerns the whole run. */
  private final class Story implements RunEvent.Cases<Void> {

    @Override
    public Void runStarted(RunEvent.RunStarted event) {
      target.runStarted();
      return null;
    }

    @Override
    public Void workerReady(RunEvent.WorkerReady event) {
      target.workerReady(event.worker(), event.systemProperties());
      return null;
    }

    @Override
    public Void assigned(RunEvent.Assigned event) {
      suiteNames.assigned(event.worker(), event.unit());
      return null;
    }

    @Override
    public Void decided(RunEvent.Decided event) {
      return null;
    }

    @Override
    public Void onWorker(RunEvent.OnWorker event) {
      return event.event().fold(new WorkerStory(event.worker(), event.at()));
    }

    @Override
    public Void suitesSettled(RunEvent.SuitesSettled event) {
      containers.forget(Set.copyOf(event.suites()));
      Failures failures = new Failures();
      for (String suite : event.suites()) {
        looseOutput.forget(suite);
        failures.collect(() -> target.suiteSettled(suite));
      }
      failures.rethrow();
      return null;
    }

    @Override
    public Void passStarted(RunEvent.PassStarted event) {
      suiteNames.passStarted(event.number());
      target.passStarted(event.number(), event.most());
      return null;
    }

    @Override
    public Void workerGone(RunEvent.WorkerGone event) {
      looseLines.end(event.worker());
      return null;
    }

    @Override
    public Void warning(RunEvent.Warning event) {
      target.warned(event.text());
      return null;
    }

    @Override
    public Void runFinished(RunEvent.RunFinished event) {
      Failures failures = new Failures();
      running.forEach((place, left) -> failures.collect(() -> showLeft(place, left.output())));
      running.clear();
      failures.collect(looseLines::endAll);
      failures.collect(target::runFinished);
      failures.rethrow();
      return null;
    }
  }

  /** Tells what concerns a test on a worker. */
  private final class WorkerStory implements TestEvent.Cases<Void> {
    private final WorkerId worker;
    private final Instant at;

    WorkerStory(WorkerId worker, Instant at) {
      this.worker = worker;
      this.at = at;
    }

    @Override
    public Void described(TestEvent.Described event) {
      containers.described(worker, event.request(), event.nodes());
      return null;
    }

    @Override
    public Void started(TestEvent.Started event) {
      looseLines.end(worker);
      TestNode node = event.node();
      running.putIfAbsent(
          new PlacedNode(worker, node), new Running(event.at(), new Capture(spool::open)));
      if (tellsItsSuite(node)) {
        target.suiteBegan(suiteTitle(worker, node), worker, event.at());
      }
      return null;
    }

    @Override
    public Void finished(TestEvent.Finished event) {
      tell(ended(event.node(), event.duration(), event.outcome()));
      return null;
    }

    @Override
    public Void retried(TestEvent.Retried event) {
      Ended ended = ended(event.node(), event.duration(), event.outcome());
      attempts.add(nameOf(ended.place()), attempt(ended));
      return null;
    }

    private Ended ended(TestNode node, Duration measured, Outcome outcome) {
      looseLines.end(worker);
      PlacedNode place = new PlacedNode(worker, node);
      Optional<Running> ran = Optional.ofNullable(running.remove(place));
      Ended ended = new Ended(place, ran, at, measured, outcome);
      if (ran.isPresent() && tellsItsSuite(node)) {
        target.suiteEnded(suiteNames.of(worker, node), ended.end());
      }
      return ended;
    }

    @Override
    public Void printed(TestEvent.Printed event) {
      Optional<TestNode> test = event.node();
      while (test.isPresent() && !test.get().isTest()) {
        test = test.get().parent();
      }
      Running runs = test.map(node -> running.get(new PlacedNode(worker, node))).orElse(null);
      if (runs != null) {
        runs.output().append(event.stream(), event.text());
        return null;
      }
      Failures failures = new Failures();
      event
          .node()
          .map(node -> suiteNames.of(worker, node))
          .ifPresent(
              suite ->
                  failures.collect(
                      () -> looseOutput.add(worker, suite, event.stream(), event.text())));
      failures.collect(() -> showAtOnce(worker, event.node(), event.text()));
      failures.rethrow();
      return null;
    }
  }

  /** Shows what a test has printed that never ended. */
  private void showLeft(PlacedNode place, Capture output) {
    output.copyTo(
        Capture.ALL,
        (bytes, offset, length) ->
            showAtOnce(
                place.worker(), Optional.of(place.node()), ByteBuffer.wrap(bytes, offset, length)));
    output.release();
  }

  /** Shows what no test case will show: to the console in whole lines, to files as it came. */
  private void showAtOnce(WorkerId worker, Optional<TestNode> printer, ByteBuffer text) {
    Optional<SuiteTitle> suite =
        printer.filter(node -> node.parent().isPresent()).map(node -> suiteTitle(worker, node));
    Failures failures = new Failures();
    failures.collect(() -> target.printedApart(worker, suite, text.duplicate()));
    failures.collect(() -> looseLines.add(worker, text));
    failures.rethrow();
  }

  private SuiteTitle suiteTitle(WorkerId worker, TestNode node) {
    return new SuiteTitle(
        suiteNames.of(worker, node), node.suiteTitle() + suiteNames.suffix(worker));
  }

  /** A node with its outcome. */
  private record Ended(
      PlacedNode place, Optional<Running> ran, Instant at, Duration measured, Outcome outcome) {

    Instant start() {
      return ran.map(Running::start).orElse(at);
    }

    Duration duration() {
      return measured.isNegative() ? Duration.ZERO : measured;
    }

    Instant end() {
      return start().plus(duration());
    }
  }

  private Attempt attempt(Ended ended) {
    Capture output = ended.ran().map(Running::output).orElseGet(() -> new Capture(spool::open));
    return new Attempt(ended.start(), ended.duration(), ended.outcome(), output);
  }

  /** Tells the test cases that a node becomes: one for a test, any number for a container. */
  private void tell(Ended ended) {
    List<Attempt> runs =
        attempts.close(nameOf(ended.place()), attempt(ended), ended.ran().isPresent());
    List<Attempt> before = runs.subList(0, runs.size() - 1);
    Attempt last = runs.get(runs.size() - 1);
    Capture own = last.output();
    List<ReportNames> cases = containers.ended(ended.place(), ended.outcome(), !before.isEmpty());
    Failures failures = new Failures();
    for (ReportNames names : cases) {
      Capture loose = looseOutput.take(ended.place().worker(), names.suite());
      TestResult result =
          new TestResult(
              ended.place().worker(),
              names,
              last.start(),
              last.duration(),
              last.outcome(),
              loose,
              own,
              before);
      failures.collect(() -> target.testFinished(result));
      loose.release();
      own.release();
      own = new Capture(spool::open);
    }
    own.release();
    before.forEach(attempt -> attempt.output().release());
    failures.rethrow();
  }

  /** What a node is called, on whichever worker of its lane it runs. */
  private String nameOf(PlacedNode place) {
    return suiteNames.suffix(place.worker()) + place.node().uniqueId();
  }
}
