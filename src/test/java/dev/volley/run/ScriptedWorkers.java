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
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** Whether workers that were told to end confirm that they have sent all. */
  boolean sayGoodbye = true;

  /** How a worker that was told to end ends. */
  WorkerExit exitAtEnd = new WorkerExit.Orderly();

  /** Whether the run is cancelled right after a worker has died. */
  boolean cancelAtDeath;

  /** How many cores the machine has, where anybody tells. */
  Optional<Integer> cores = Optional.empty();

  /** After how many words the run is cancelled; negative for never. */
  int wordsBeforeCancel = -1;

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

  private long alive() {
    return players.stream().filter(player -> !player.gone && player.hasRun()).count();
  }

  @Override
  public void after(Duration delay, SessionEvent event) {
    if (event instanceof SessionEvent.MourningOver) {
      alarms.add(event);
    }
  }

  @Override
  public SessionEvent get() {
    if (wordsBeforeCancel >= 0 && wordsBeforeCancel-- == 0) {
      return new SessionEvent.CancelRequested();
    }
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

    /** What another thread of the worker has to say, at any moment before the last word. */
    private final Deque<WorkerEvent> asides = new ArrayDeque<>();

    /** What is played once the question is answered. */
    private final Deque<WorkerEvent> held = new ArrayDeque<>();

    private final Set<Integer> granted = new HashSet<>();
    private int asking;
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

    boolean hasRun() {
      return !script.isEmpty() || !queue.isEmpty();
    }

    boolean canSpeak() {
      return !gone
          && (!script.isEmpty() || !asides.isEmpty() || (asking == 0 && (!queue.isEmpty() || end)));
    }

    void speak() {
      if (!asides.isEmpty()
          && (random.nextBoolean() || (script.isEmpty() && (queue.isEmpty() || asking != 0)))) {
        listener.accept(id, asides.remove(), () -> {});
        return;
      }
      if (script.isEmpty() && !queue.isEmpty()) {
        play(queue.remove());
        askFirst();
      } else if (script.isEmpty()) {
        if (sayGoodbye) {
          script.add(new WorkerEvent.Goodbye(finished));
        }
        script.add(new WorkerEvent.Gone(exitAtEnd, ""));
      }
      WorkerEvent event = script.remove();
      if (deathsPerMillion > random.nextInt(1_000_000) && !(event instanceof WorkerEvent.Gone)) {
        event = new WorkerEvent.Gone(deathFromOutside, "");
      }
      if (event instanceof Finished) {
        finished++;
      }
      if (event instanceof WorkerEvent.Asking question) {
        asking = question.request();
      }
      if (event instanceof WorkerEvent.Gone g) {
        gone = true;
        if (cancelAtDeath) {
          alarms.addFirst(new SessionEvent.CancelRequested());
        }
        deaths += g.exit() instanceof WorkerExit.Orderly ? 0 : 1;
      }
      listener.accept(id, event, () -> {});
    }

    /** Holds back what comes after the description until the question is answered. */
    private void askFirst() {
      int request = ((WorkerEvent.RequestStarted) script.element()).request();
      boolean describes =
          script.stream().anyMatch(event -> event instanceof Described d && d.complete());
      if (granted.remove(request) || !describes) {
        return;
      }
      List<WorkerEvent> whole = List.copyOf(script);
      script.clear();
      boolean described = false;
      for (WorkerEvent event : whole) {
        (described ? held : script).add(event);
        if (!described && event instanceof Described d && d.complete()) {
          described = true;
          script.add(new WorkerEvent.Asking(request));
        }
      }
    }

    private void die() {
      script.add(new WorkerEvent.Gone(new WorkerExit.Code(3), "bye"));
    }

    /** Writes the script of a request, up to its end or the JVM's. */
    private void play(Unit unit) {
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
      describe(unit, chosen);
      for (Map.Entry<String, List<ScriptedNode>> engine : chosen.entrySet()) {
        TestNode node = ScriptedSuite.engineNode(engine.getKey());
        start(node);
        for (ScriptedNode c : engine.getValue()) {
          if (!play(unit, c, true, false)) {
            return;
          }
        }
        finish(node, new Outcome.Passed());
      }
      script.add(new WorkerEvent.RequestDone(unit.request(), Optional.empty(), broken));
    }

    private void describe(Unit unit, Map<String, List<ScriptedNode>> chosen) {
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
    private boolean play(Unit unit, ScriptedNode scripted, boolean start, boolean beside) {
      TestNode node = scripted.node();
      if (scripted.act() == Act.SKIP) {
        finish(node, new Outcome.Skipped("disabled"));
        return true;
      }
      if (start) {
        start(node);
      }
      if (scripted.act() == Act.KILL
          || (scripted.act() == Act.KILL_BESIDE_OTHERS && beside)
          || scripted.is(Trait.KILLS_BEFORE_ALL)) {
        die();
        return false;
      }
      if (scripted.act() == Act.FAIL
          || (scripted.act() == Act.FAIL_BESIDE_WORKERS && alive() > 1)
          || scripted.is(Trait.FAILS_BEFORE_ALL)) {
        finish(node, Events.failed());
        return true;
      }
      if (!playChildren(unit, scripted)) {
        return false;
      }
      if (scripted.is(Trait.KILLS_AFTER_ALL)) {
        die();
        return false;
      }
      finish(node, scripted.is(Trait.FAILS_AFTER_ALL) ? Events.failed() : new Outcome.Passed());
      return true;
    }

    private boolean playChildren(Unit unit, ScriptedNode scripted) {
      List<ScriptedNode> children = scripted.children();
      List<ScriptedNode> tests = children.stream().filter(child -> child.node().isTest()).toList();
      boolean beside = scripted.is(Trait.PARALLEL) && tests.size() > 1;
      if (beside) {
        tests.forEach(test -> register(unit, test));
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
          register(unit, child);
        }
        if (!play(unit, child, !beside || !test, beside && test)) {
          return false;
        }
      }
      return true;
    }

    private void register(Unit unit, ScriptedNode child) {
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

    @Override
    public void assign(Unit unit, boolean granted) {
      if (!numbers.add(unit.request())) {
        throw new AssertionError("Request " + unit.request() + " is assigned a second time");
      }
      queue.add(unit);
      if (granted) {
        this.granted.add(unit.request());
      }
    }

    @Override
    public void grant(int request) {
      if (asking == request) {
        asking = 0;
        script.addAll(held);
        held.clear();
      }
    }

    @Override
    public void takeBack(int request) {
      if (asking == request) {
        asking = 0;
        held.clear();
        script.add(new WorkerEvent.TakenBack(request));
      } else if (queue.removeIf(unit -> unit.request() == request)) {
        asides.add(new WorkerEvent.TakenBack(request));
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
        asides.clear();
        asking = 0;
        script.add(new WorkerEvent.Gone(new WorkerExit.Killed(why), ""));
      }
    }
  }
}
