package dev.volley.run;

import dev.volley.fork.Worker;
import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A worker that does what it is told, as the real one does: queues units, describes one, asks where
 * it was not granted, runs it, gives back what has not started.
 */
final class SimulatedWorker implements Worker {

  /** A request with what it runs. */
  private record Request(Unit unit, Map<SimulatedClass, List<Integer>> tests) {}

  /** A test or a container as it comes to run; without a duration for a container. */
  private record Step(TestNode node, boolean begins, long nanos, boolean kills) {}

  private final WorkerId id;
  private final Simulation simulation;
  private final Deque<Unit> queue = new ArrayDeque<>();
  private final Set<Integer> granted = new HashSet<>();
  private final Deque<Step> steps = new ArrayDeque<>();
  private @Nullable Request current;
  private boolean ready;
  private boolean asking;
  private boolean ended;
  private boolean gone;
  private long finished;
  private long lastArrivalThere;
  private long lastArrivalHere;

  SimulatedWorker(WorkerId id, Simulation simulation) {
    this.id = id;
    this.simulation = simulation;
  }

  // What the session says; it arrives here later, in order.

  @Override
  public void assign(Unit unit, boolean isGranted) {
    simulation.watch().assigned(id, unit, isGranted);
    arrives(
        () -> {
          queue.add(unit);
          if (isGranted) {
            granted.add(unit.request());
          }
          goOn();
        });
  }

  @Override
  public void grant(int request) {
    simulation.watch().granted(id, request);
    arrives(
        () -> {
          if (isAsking(request)) {
            asking = false;
            step();
          }
        });
  }

  @Override
  public void takeBack(int request) {
    simulation.watch().askedBack(id, request);
    arrives(
        () -> {
          if (isAsking(request)) {
            asking = false;
            steps.clear();
            current = null;
            say(new WorkerEvent.TakenBack(request));
            goOn();
          } else if (queue.removeIf(unit -> unit.request() == request)) {
            say(new WorkerEvent.TakenBack(request));
          }
        });
  }

  @Override
  public void end() {
    simulation.watch().toldToEnd(id);
    arrives(
        () -> {
          ended = true;
          goOn();
        });
  }

  @Override
  public void kill(String why) {
    arrives(() -> die(new WorkerExit.Killed(why)));
  }

  private void arrives(Runnable command) {
    lastArrivalHere =
        Math.max(lastArrivalHere, simulation.now() + simulation.about(simulation.machine().link()));
    simulation.at(
        lastArrivalHere,
        () -> {
          if (!gone) {
            command.run();
          }
        });
  }

  private void say(WorkerEvent event) {
    lastArrivalThere =
        Math.max(
            lastArrivalThere, simulation.now() + simulation.about(simulation.machine().link()));
    simulation.at(lastArrivalThere, () -> simulation.accept(id, event, () -> {}));
  }

  private boolean isAsking(int request) {
    return asking && current != null && current.unit().request() == request;
  }

  // What it does.

  void hello() {
    if (gone) {
      return;
    }
    simulation.hellos().add(simulation.now());
    say(new WorkerEvent.Hello(id.number(), "17"));
    say(new WorkerEvent.Ready(List.of(ScriptedSuite.JUPITER), Map.of()));
    ready = true;
    goOn();
  }

  private void goOn() {
    if (!ready || current != null) {
      return;
    }
    if (!queue.isEmpty()) {
      Unit unit = queue.remove();
      current = new Request(unit, selected(unit));
      say(new WorkerEvent.RequestStarted(unit.request()));
      simulation.in(
          simulation.machine().discovery(),
          () -> {
            if (!gone) {
              describe();
            }
          });
    } else if (ended) {
      say(new WorkerEvent.Goodbye(finished));
      leave(new WorkerExit.Orderly());
    }
  }

  private Map<SimulatedClass, List<Integer>> selected(Unit unit) {
    Map<SimulatedClass, List<Integer>> tests = new LinkedHashMap<>();
    for (String name : unit.selection().classNames()) {
      SimulatedClass c = simulation.suite().get(name);
      tests.put(c, c.all());
    }
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (String test : unit.selection().uniqueIds()) {
      ids.computeIfAbsent(SimulatedClass.classOf(test), name -> new ArrayList<>()).add(test);
    }
    ids.forEach(
        (name, of) -> {
          SimulatedClass c = simulation.suite().get(name);
          tests.put(c, c.selected(of));
        });
    return tests;
  }

  private Request request() {
    if (current == null) {
      throw new IllegalStateException(id + " runs nothing");
    }
    return current;
  }

  private void describe() {
    Request request = request();
    List<TestNode> nodes = new ArrayList<>();
    TestNode engine = SimulatedClass.engine();
    nodes.add(engine);
    steps.add(new Step(engine, true, 0, false));
    request
        .tests()
        .forEach(
            (c, tests) -> {
              TestNode node = c.node();
              nodes.add(node);
              steps.add(new Step(node, true, 0, false));
              for (int test : tests) {
                TestNode at = c.testNode(node, test);
                nodes.add(at);
                steps.add(new Step(at, true, c.nanos().get(test), test == c.killer()));
              }
              steps.add(new Step(node, false, 0, false));
            });
    steps.add(new Step(engine, false, 0, false));
    int number = request.unit().request();
    say(new Described(number, nodes, true));
    if (granted.remove(number)) {
      step();
    } else {
      asking = true;
      say(new WorkerEvent.Asking(number));
    }
  }

  /** Runs on until something takes time. */
  private void step() {
    if (gone) {
      return;
    }
    while (!steps.isEmpty()) {
      Step step = steps.remove();
      if (step.begins()) {
        say(new Started(step.node(), simulation.instant()));
      }
      if (step.node().isTest()) {
        run(step);
        return;
      }
      if (!step.begins()) {
        finish(step);
      }
    }
    simulation.in(simulation.machine().request(), this::done);
  }

  private void run(Step step) {
    boolean struck = simulation.draw(1_000_000) < simulation.machine().deathsPerMillion();
    if (struck || step.kills()) {
      simulation.in(step.nanos() / 2, () -> die(new WorkerExit.Signal(9, "SIGKILL")));
      return;
    }
    simulation.in(
        step.nanos(),
        () -> {
          if (!gone) {
            finish(step);
            step();
          }
        });
  }

  private void finish(Step step) {
    finished++;
    say(new Finished(step.node(), Duration.ofNanos(step.nanos()), new Outcome.Passed()));
  }

  private void done() {
    if (gone) {
      return;
    }
    say(new WorkerEvent.RequestDone(request().unit().request(), Optional.empty(), Map.of()));
    current = null;
    goOn();
  }

  private void die(WorkerExit exit) {
    if (!gone) {
      leave(exit);
    }
  }

  private void leave(WorkerExit exit) {
    gone = true;
    say(new WorkerEvent.Gone(exit, ""));
  }
}
