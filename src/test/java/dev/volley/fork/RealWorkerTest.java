package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worker itself, over each of the three ways to it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealWorkerTest {
  private static final WorkerId W1 = new WorkerId(1);

  private final Heard heard = Heard.releasing();

  @Test
  void runsAClassInAProcess() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      runsSmallCase(factory);
    }
  }

  @Test
  void runsAClassInAProcessOverTcp() throws InterruptedException {
    try (JvmWorkerFactory factory =
        new JvmWorkerFactory(
            new Forks().settings(), JvmWorkerFactory.MAIN_CLASS, new LoopbackTcp())) {
      runsSmallCase(factory);
    }
  }

  @Test
  void runsAClassInsideMaven() throws InterruptedException {
    try (InsideMavenWorkerFactory factory = new InsideMavenWorkerFactory(new Forks().settings())) {
      runsSmallCase(factory);
    }
  }

  @Test
  void knowsWhichTestHasTakenTheJvmAlong() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      factory.start(W1, 2, heard).assign(unit(1, "dev.volley.zoo.fork.FatalCase"), true);

      TestNode last = null;
      WorkerExit exit = null;
      while (exit == null) {
        WorkerEvent event = heard.next().event();
        last = event instanceof TestEvent.Started started ? started.node() : last;
        exit = event instanceof WorkerEvent.Gone gone ? gone.exit() : null;
      }

      assertThat(exit).isEqualTo(new WorkerExit.Code(42));
      assertThat(last)
          .hasToString(
              "[engine:junit-jupiter]/[class:dev.volley.zoo.fork.FatalCase]/[method:halts()]");
    }
  }

  @Test
  void tellsWhatATestWroteNativelyBeforeItsEnd() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      Worker worker = factory.start(W1, 2, heard);
      worker.assign(unit(1, "dev.volley.zoo.fork.NativeCase"), true);
      worker.end();

      int finished = 0;
      List<Integer> written = new ArrayList<>();
      for (WorkerEvent event : untilGone()) {
        finished += isFinishedTest(event) ? 1 : 0;
        if (event instanceof WorkerEvent.Noise noise) {
          for (String line : text(noise.text()).split("\n", -1)) {
            if (line.matches("\\d+")) {
              written.add(Integer.valueOf(line));
              assertThat(finished)
                  .as("tests at their end when test %s wrote", line)
                  .isLessThan(Integer.parseInt(line));
            }
          }
        }
      }

      assertThat(finished).isEqualTo(50);
      assertThat(written).hasSize(50).isSorted();
    }
  }

  @Test
  void doesNotWaitForAChildThatWritesWithoutAnEnd() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      Worker worker = factory.start(W1, 2, heard);
      worker.assign(unit(1, "dev.volley.zoo.fork.FloodedCase"), true);
      worker.end();

      List<WorkerEvent> events = untilGone();

      assertThat(events.stream().filter(RealWorkerTest::isFinishedTest)).hasSize(100);
      assertThat(events.get(events.size() - 1))
          .isInstanceOfSatisfying(
              WorkerEvent.Gone.class,
              gone -> assertThat(gone.exit()).isEqualTo(new WorkerExit.Orderly()));
    }
  }

  @Test
  void leavesNoWorkerBehindWhenTheFactoryCloses() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      factory.start(W1, 2, heard);
      heard.await(WorkerEvent.Ready.class);
    }

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Killed("the run is over"));
  }

  private void runsSmallCase(WorkerFactory factory) throws InterruptedException {
    Worker worker = factory.start(W1, 2, heard);
    worker.assign(unit(1, "dev.volley.zoo.fork.SmallCase"), true);
    worker.end();

    List<WorkerEvent> events = untilGone();

    WorkerEvent.Gone gone = (WorkerEvent.Gone) events.get(events.size() - 1);
    assertThat(gone.exit()).as(gone.lastWords()).isEqualTo(new WorkerExit.Orderly());
    assertThat(outcomes(events))
        .hasSize(3)
        .containsEntry("passes", Outcome.Passed.class)
        .containsEntry("fails", Outcome.Failed.class)
        .containsEntry("isSkipped", Outcome.Skipped.class);
    assertThat(printed(events)).contains("slot 2");
  }

  private List<WorkerEvent> untilGone() throws InterruptedException {
    List<WorkerEvent> events = new ArrayList<>();
    WorkerEvent last;
    do {
      last = heard.next().event();
      events.add(last);
    } while (!(last instanceof WorkerEvent.Gone));
    return events;
  }

  private static boolean isFinishedTest(WorkerEvent event) {
    return event instanceof TestEvent.Finished finished && finished.node().isTest();
  }

  private static String text(ByteBuffer bytes) {
    return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
  }

  private static Map<String, Class<?>> outcomes(List<WorkerEvent> events) {
    Map<String, Class<?>> outcomes = new HashMap<>();
    for (WorkerEvent event : events) {
      if (event instanceof TestEvent.Finished finished
          && finished.node().source() instanceof TestNode.Source.OfMethod method) {
        outcomes.put(method.method(), finished.outcome().getClass());
      }
    }
    return outcomes;
  }

  private static String printed(List<WorkerEvent> events) {
    StringBuilder text = new StringBuilder();
    for (WorkerEvent event : events) {
      if (event instanceof TestEvent.Printed printed) {
        text.append(text(printed.text()));
      }
    }
    return text.toString();
  }

  private static Unit unit(int request, String className) {
    return new Unit(
        request,
        className,
        new Unit.Selection(List.of(className), List.of(), List.of(), List.of(), List.of()),
        Unit.Weight.unknown(1),
        false);
  }
}
