package dev.volley.run;

import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Method;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Workers that play a {@link ScriptedSuite} without process, clock or thread: each turn of the
 * session's loop, one of them, drawn by seed, says its next word.
 */
final class ScriptedWorkers implements WorkerFactory, Supplier<SessionEvent>, Alarm {
  private final ScriptedSuite suite;
  private final Random random;
  private final List<Player> players = new ArrayList<>();
  private final Deque<SessionEvent> inbox = new ArrayDeque<>();
  private final Deque<SessionEvent> alarms = new ArrayDeque<>();
  private final Set<Integer> numbers = new HashSet<>();
  private final WorkerListener listener =
      (worker, event, consumed) -> inbox.add(new SessionEvent.Told(worker, event, consumed));

  /** Of a million words, how many are followed by a death from outside. */
  int deathsPerMillion;

  /** Workers, by number, that die before they are ready. */
  List<Integer> stillborn = List.of();

  /** Engines that workers claim to have. */
  List<String> engines = List.of("junit-jupiter");

  /** What a death from outside looks like. */
  WorkerExit deathFromOutside = new WorkerExit.Signal(9, "SIGKILL");

  int deaths;
  int mostAlive;

  ScriptedWorkers(ScriptedSuite suite, long seed) {
    this.suite = suite;
    this.random = new Random(seed);
  }

  WorkerListener listener() {
    return listener;
  }

  int forked() {
    return players.size();
  }

  /** Lets an event come next, whatever workers have to say. */
  void put(SessionEvent event) {
    inbox.addFirst(event);
  }

  @Override
  public Worker start(WorkerId worker, int slot, WorkerListener listener) {
    Player player = new Player(worker);
    players.add(player);
    mostAlive = Math.max(mostAlive, (int) players.stream().filter(p -> !p.gone).count());
    return player;
  }

  @Override
  public void after(Duration delay, SessionEvent event) {
    if (event instanceof SessionEvent.MourningOver) {
      alarms.add(event);
    }
  }

  @Override
  public SessionEvent get() {
    while (inbox.isEmpty()) {
      List<Player> able = players.stream().filter(Player::canSpeak).toList();
      if (able.isEmpty() && alarms.isEmpty()) {
        throw new AssertionError("The session waits and nothing will ever come");
      }
      if (able.isEmpty()) {
        return alarms.remove();
      }
      able.get(random.nextInt(able.size())).speak();
    }
    return inbox.remove();
  }

  /** One worker. */
  private final class Player implements Worker {
    private final WorkerId id;
    private final Deque<Unit> queue = new ArrayDeque<>();
    private final Deque<WorkerEvent> script = new ArrayDeque<>();
    private boolean end;
    private boolean gone;
    private long finished;

    Player(WorkerId id) {
      this.id = id;
      if (stillborn.contains(id.number())) {
        script.add(new WorkerEvent.Gone(new WorkerExit.Code(1), "Unrecognized option: -Xfoo"));
      } else {
        script.add(new WorkerEvent.Hello(1000 + id.number(), "17"));
        script.add(new WorkerEvent.Ready(engines, Map.of()));
      }
    }

    boolean canSpeak() {
      return !gone && (!script.isEmpty() || !queue.isEmpty() || end);
    }

    void speak() {
      if (script.isEmpty() && !queue.isEmpty()) {
        play(queue.remove());
      } else if (script.isEmpty()) {
        script.add(new WorkerEvent.Goodbye(finished));
        script.add(new WorkerEvent.Gone(new WorkerExit.Orderly(), ""));
      }
      WorkerEvent event = script.remove();
      if (deathsPerMillion > random.nextInt(1_000_000) && !(event instanceof WorkerEvent.Gone)) {
        event = new WorkerEvent.Gone(deathFromOutside, "");
      }
      if (event instanceof Finished) {
        finished++;
      }
      if (event instanceof WorkerEvent.Gone g) {
        gone = true;
        deaths += g.exit() instanceof WorkerExit.Orderly ? 0 : 1;
      }
      listener.accept(id, event, () -> {});
    }

    private void die() {
      script.add(new WorkerEvent.Gone(new WorkerExit.Code(3), "bye"));
    }

    /** Writes the script of a request, up to its end or the JVM's. */
    private void play(Unit unit) {
      script.add(new WorkerEvent.RequestStarted(unit.request()));
      Selection selection = unit.selection();
      Map<String, Thrown> broken = new HashMap<>();
      List<TestNode> described = new ArrayList<>(List.of(ScriptedSuite.ENGINE));
      List<ScriptedClass> chosen = new ArrayList<>();
      for (ScriptedClass c : suite.classes()) {
        if (!isSelected(selection, ScriptedSuite.classNode(c).uniqueId(), c)) {
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
        chosen.add(c);
        described.add(ScriptedSuite.classNode(c));
        c.methods().stream()
            .map(m -> ScriptedSuite.methodNode(c, m))
            .filter(node -> isSelected(selection, node.uniqueId(), c))
            .forEach(described::add);
      }
      script.add(new Described(unit.request(), described, true));
      start(ScriptedSuite.ENGINE);
      for (ScriptedClass c : chosen) {
        if (!play(unit, c)) {
          return;
        }
      }
      finish(ScriptedSuite.ENGINE, new Outcome.Passed());
      script.add(new WorkerEvent.RequestDone(unit.request(), Optional.empty(), broken));
    }

    private boolean play(Unit unit, ScriptedClass c) {
      start(ScriptedSuite.classNode(c));
      if (c.is(Trait.KILLS_BEFORE_ALL)) {
        die();
        return false;
      }
      if (c.is(Trait.FAILS_BEFORE_ALL)) {
        finish(ScriptedSuite.classNode(c), Events.failed());
        return true;
      }
      List<Method> methods =
          c.methods().stream()
              .filter(
                  m -> isSelected(unit.selection(), ScriptedSuite.methodNode(c, m).uniqueId(), c))
              .toList();
      boolean beside = c.is(Trait.PARALLEL) && methods.size() > 1;
      if (beside) {
        methods.forEach(m -> start(ScriptedSuite.methodNode(c, m)));
      }
      for (Method m : methods) {
        if (c.is(Trait.FORGETS_LAST_TEST) && m.equals(methods.get(methods.size() - 1))) {
          continue;
        }
        boolean lives =
            m.invocations().isPresent()
                ? invoke(unit, c, m)
                : act(ScriptedSuite.methodNode(c, m), m.act(), !beside, beside);
        if (!lives) {
          return false;
        }
      }
      if (c.is(Trait.KILLS_AFTER_ALL)) {
        die();
        return false;
      }
      finish(ScriptedSuite.classNode(c), new Outcome.Passed());
      return true;
    }

    private boolean invoke(Unit unit, ScriptedClass c, Method m) {
      TestNode template = ScriptedSuite.methodNode(c, m);
      start(template);
      List<Act> acts = m.invocations().orElseThrow();
      for (int i = 1; i <= acts.size(); i++) {
        TestNode node = ScriptedSuite.invocationNode(c, m, i);
        if (isInvocationSelected(unit.selection(), template, i)) {
          script.add(new Described(unit.request(), List.of(node), true));
          if (!act(node, acts.get(i - 1), true, false)) {
            return false;
          }
        }
      }
      finish(template, new Outcome.Passed());
      return true;
    }

    private boolean act(TestNode node, Act act, boolean start, boolean beside) {
      if (act == Act.SKIP) {
        finish(node, new Outcome.Skipped("disabled"));
        return true;
      }
      if (start) {
        start(node);
      }
      if (act == Act.KILL || (act == Act.KILL_BESIDE_OTHERS && beside)) {
        die();
        return false;
      }
      finish(node, act == Act.FAIL ? Events.failed() : new Outcome.Passed());
      return true;
    }

    private void start(TestNode node) {
      script.add(new Started(node, Instant.EPOCH));
    }

    private void finish(TestNode node, Outcome outcome) {
      script.add(new Finished(node, Duration.ZERO, outcome));
    }

    @Override
    public void assign(Unit unit) {
      if (!numbers.add(unit.request())) {
        throw new AssertionError("Request " + unit.request() + " is assigned a second time");
      }
      queue.add(unit);
    }

    @Override
    public void takeBack(int request) {
      if (queue.removeIf(unit -> unit.request() == request)) {
        script.add(new WorkerEvent.TakenBack(request));
      }
    }

    @Override
    public void end() {
      end = true;
    }

    @Override
    public void kill(String why) {
      if (!gone) {
        script.clear();
        script.add(new WorkerEvent.Gone(new WorkerExit.Killed(why), ""));
      }
    }
  }

  private static boolean isSelected(Selection selection, String id, ScriptedClass c) {
    return selection.classNames().contains(c.name())
        || selection.uniqueIds().stream().anyMatch(s -> related(s, id))
        || selection.invocations().stream().anyMatch(range -> related(range.parent(), id));
  }

  private static boolean isInvocationSelected(Selection selection, TestNode template, int number) {
    String className = template.source().className().orElseThrow();
    String id = template.uniqueId();
    return selection.classNames().contains(className)
        || selection.uniqueIds().stream()
            .anyMatch(
                s ->
                    id.startsWith(s)
                        || s.equals(id + "/[test-template-invocation:#" + number + "]"))
        || selection.invocations().stream()
            .anyMatch(
                range ->
                    range.parent().equals(id)
                        && number >= range.first()
                        && number <= range.last()
                        && !range.except().contains(number));
  }

  private static boolean related(String selected, String id) {
    return selected.equals(id) || selected.startsWith(id + "/") || id.startsWith(selected + "/");
  }
}
