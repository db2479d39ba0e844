package dev.volley.run;

import dev.volley.model.ExitCall;
import dev.volley.model.Leak;
import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Writes what a worker says of one request on a scripted suite. */
final class RequestScript {
  private final ScriptedSuite suite;
  private final Unit unit;
  private final LongSupplier alive;
  private final Collection<WorkerEvent> script;
  private boolean hangs;

  /**
   * A script of which nothing is written.
   *
   * @param alive how many workers there are beside which a test runs
   * @param script what it is added to
   */
  RequestScript(
      ScriptedSuite suite, Unit unit, LongSupplier alive, Collection<WorkerEvent> script) {
    this.suite = suite;
    this.unit = unit;
    this.alive = alive;
    this.script = script;
  }

  /** Whether the last word of what was written is that of a test that never ends. */
  boolean hangs() {
    return hangs;
  }

  private void die() {
    script.add(new WorkerEvent.Gone(new WorkerExit.Code(3), "bye"));
  }

  /** Writes it up to the request's end or the JVM's. */
  void write() {
    script.add(new WorkerEvent.RequestStarted(unit.request()));
    ScriptedSelection selection = new ScriptedSelection(unit.selection());
    Map<String, Thrown> broken = new HashMap<>();
    Map<String, List<ScriptedNode>> chosen = new LinkedHashMap<>();
    for (ScriptedClass c : suite.classes()) {
      if (!selection.asks(c.engine()) || !selection.selects(c)) {
        continue;
      }
      if (c.is(Trait.KILLS_IN_DISCOVERY)) {
        die();
        return;
      }
      if (c.is(Trait.CANNOT_BE_LOADED)) {
        broken.put(c.name(), Events.thrown("java.lang.NoClassDefFoundError"));
        continue;
      }
      ScriptedNode whole = ScriptedNode.of(c);
      chosen
          .computeIfAbsent(c.engine(), engine -> new ArrayList<>())
          .add(selection.selectsWhole(c) ? whole : whole.only(selection));
    }
    describe(chosen);
    for (Map.Entry<String, List<ScriptedNode>> engine : chosen.entrySet()) {
      TestNode node = ScriptedSuite.engineNode(engine.getKey());
      start(node);
      for (ScriptedNode c : engine.getValue()) {
        if (!play(c, true, false)) {
          return;
        }
      }
      finish(node, new Outcome.Passed());
    }
    leak(chosen.values().stream().flatMap(List::stream).toList());
    script.add(new WorkerEvent.RequestDone(unit.request(), Optional.empty(), broken));
  }

  private void leak(List<ScriptedNode> ran) {
    List<String> leaking =
        ran.stream()
            .filter(c -> c.is(Trait.LEAKS))
            .flatMap(c -> c.node().source().className().stream())
            .toList();
    if (!leaking.isEmpty()) {
      Leak left = new Leak(Leak.Kind.THREADS, "thread 'left'", "");
      script.add(new WorkerEvent.Leaked(unit.request(), leaking, List.of(left)));
    }
  }

  private boolean isOdd() {
    return unit.request() % 2 == 1;
  }

  private void describe(Map<String, List<ScriptedNode>> chosen) {
    List<TestNode> described = new ArrayList<>();
    chosen.forEach(
        (engine, classes) -> {
          described.add(ScriptedSuite.engineNode(engine));
          classes.forEach(c -> described.addAll(c.described()));
        });
    int middle = described.size() / 2;
    if (middle > 0) {
      script.add(new Described(unit.request(), described.subList(0, middle), false));
    }
    script.add(new Described(unit.request(), described.subList(middle, described.size()), true));
  }

  /** Plays a node; false where it ended the JVM. */
  private boolean play(ScriptedNode scripted, boolean start, boolean beside) {
    TestNode node = scripted.node();
    boolean aborts =
        (scripted.act() == Act.FAIL_OR_ABORT && !isOdd())
            || (scripted.act() == Act.KILL_OR_ABORT && unit.alone());
    if (scripted.act() == Act.SKIP || aborts) {
      finish(node, new Outcome.Skipped("disabled"));
      return true;
    }
    if (start) {
      start(node);
    }
    if (scripted.act() == Act.FAIL_AFTER_ITS_END) {
      finish(node, new Outcome.Aborted(Optional.empty()));
      start(node);
      finish(node, Events.failed());
      return true;
    }
    if (scripted.act() == Act.HANG_IN_EXIT) {
      script.add(new WorkerEvent.Exiting(new ExitCall("main", List.of("java.lang.System.exit("))));
      return false;
    }
    if (scripted.act() == Act.HANG) {
      hangs = true;
      return false;
    }
    if (scripted.act() == Act.KILL
        || scripted.act() == Act.KILL_OR_ABORT
        || (scripted.act() == Act.KILL_UNLESS_ALONE && !unit.alone())
        || (scripted.act() == Act.KILL_BESIDE_OTHERS && beside)
        || scripted.is(Trait.KILLS_BEFORE_ALL)) {
      die();
      return false;
    }
    if (scripted.act() == Act.FAIL
        || scripted.act() == Act.FAIL_OR_ABORT
        || (scripted.act() == Act.FAIL_IN_ODD_REQUESTS && isOdd())
        || (scripted.is(Trait.FAILS_BEFORE_ALL_IN_EVEN_REQUESTS) && !isOdd())
        || (scripted.act() == Act.FAIL_BESIDE_WORKERS && alive.getAsLong() > 1)
        || scripted.is(Trait.FAILS_BEFORE_ALL)) {
      finish(node, Events.failed());
      return true;
    }
    if (!playChildren(scripted)) {
      return false;
    }
    if (scripted.is(Trait.KILLS_AFTER_ALL)) {
      die();
      return false;
    }
    finish(node, scripted.is(Trait.FAILS_AFTER_ALL) ? Events.failed() : new Outcome.Passed());
    return true;
  }

  private boolean playChildren(ScriptedNode scripted) {
    List<ScriptedNode> children = scripted.children();
    List<ScriptedNode> tests = children.stream().filter(child -> child.node().isTest()).toList();
    boolean beside = scripted.is(Trait.PARALLEL) && tests.size() > 1;
    if (beside) {
      tests.forEach(test -> register(test));
      tests.forEach(test -> start(test.node()));
    }
    for (ScriptedNode child : children) {
      boolean test = child.node().isTest();
      if (test
          && scripted.is(Trait.FORGETS_LAST_TEST)
          && child.equals(tests.get(tests.size() - 1))) {
        continue;
      }
      if (!beside || !test) {
        register(child);
      }
      if (!play(child, !beside || !test, beside && test)) {
        return false;
      }
    }
    return true;
  }

  private void register(ScriptedNode child) {
    if (child.late()) {
      for (TestNode node : child.described()) {
        script.add(new Described(unit.request(), List.of(node), true));
      }
    }
  }

  private void start(TestNode node) {
    script.add(new Started(node, Instant.EPOCH));
  }

  private void finish(TestNode node, Outcome outcome) {
    script.add(new Finished(node, Duration.ZERO, outcome));
  }
}
