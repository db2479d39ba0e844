package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
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

    List<WorkerEvent> events = new ArrayList<>();
    WorkerEvent.Gone gone = null;
    while (gone == null) {
      WorkerEvent event = heard.next().event();
      events.add(event);
      gone = event instanceof WorkerEvent.Gone last ? last : null;
    }

    assertThat(gone.exit()).as(gone.lastWords()).isEqualTo(new WorkerExit.Orderly());
    assertThat(outcomes(events))
        .hasSize(3)
        .containsEntry("passes", Outcome.Passed.class)
        .containsEntry("fails", Outcome.Failed.class)
        .containsEntry("isSkipped", Outcome.Skipped.class);
    assertThat(printed(events)).contains("slot 2");
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
        text.append(StandardCharsets.UTF_8.decode(printed.text().duplicate()));
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
