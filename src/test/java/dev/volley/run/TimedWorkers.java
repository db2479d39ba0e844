package dev.volley.run;

import dev.volley.fork.Inquiry;
import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.function.Supplier;

/**
 * Workers without process, clock or thread, whose tests last for so many ticks of the session's
 * timer. When nobody has anything to say the next tick is due.
 */
final class TimedWorkers implements WorkerFactory, Supplier<SessionEvent>, Alarm {
  static final int FOR_EVER = Integer.MAX_VALUE;

  /** A test that lasts so long, and ends when it is interrupted, or does not. */
  record Lasting(String name, int ticks, boolean interruptible) {}

  /** A class whose tests run one after another, or all at once. */
  record TimedClass(String name, boolean parallel, int ticksBefore, List<Lasting> tests) {
    static TimedClass of(String name, Lasting... tests) {
      return new TimedClass(name, false, 0, List.of(tests));
    }

    TestNode node() {
      return new TestNode(
          "[engine:junit-jupiter]/[class:" + name + "]",
          Optional.of(ScriptedSuite.engineNode(ScriptedSuite.JUPITER)),
          TestNode.Kind.CONTAINER,
          new TestNode.Source.OfClass(name),
          name,
          name,
          false);
    }

    TestNode node(Lasting test) {
      return new TestNode(
          node().uniqueId() + "/[method:" + test.name() + "()]",
          Optional.of(node()),
          TestNode.Kind.TEST,
          new TestNode.Source.OfMethod(name, test.name(), ""),
          test.name() + "()",
          test.name() + "()",
          false);
    }
  }

  private final Map<String, TimedClass> classes = new LinkedHashMap<>();
  private final List<Player> players = new ArrayList<>();
  private final Deque<SessionEvent> inbox = new ArrayDeque<>();
  private boolean tickAsked;

  /** Workers, by number, that never say what their threads do. */
  Set<Integer> deaf = Set.of();

  /** Workers, by number, that say Hello and nothing more. */
  Set<Integer> neverReady = Set.of();

  /** Workers, by number, that stand still until the tick of that number. */
  Map<Integer, Integer> stoppedUntil = Map.of();

  final List<String> said = new ArrayList<>();
  int ticks;

  TimedWorkers(TimedClass... suite) {
    for (TimedClass each : suite) {
      classes.put(each.name(), each);
    }
  }

  List<TimedClass> suite() {
    return List.copyOf(classes.values());
  }

  WorkerListener listener() {
    return (worker, event, consumed) -> inbox.add(new SessionEvent.Told(worker, event, consumed));
  }

  boolean isStopped(long pid) {
    return ticks < stoppedUntil.getOrDefault((int) pid, 0);
  }

  int forked() {
    return players.size();
  }

  @Override
  public Worker start(WorkerId worker, int slot, WorkerListener listener) {
    Player player = new Player(worker);
    players.add(player);
    player.say(new WorkerEvent.Hello(worker.number(), "17"));
    if (!neverReady.contains(worker.number())) {
      player.say(new WorkerEvent.Ready(List.of(ScriptedSuite.JUPITER), Map.of()));
    }
    return player;
  }

  @Override
  public void after(Duration delay, SessionEvent event) {
    tickAsked |= event instanceof SessionEvent.TickDue;
  }

  @Override
  public SessionEvent get() {
    players.forEach(Player::advance);
    if (inbox.isEmpty()) {
      if (!tickAsked || ticks > 10_000) {
        throw new AssertionError("The session waits and nothing will ever come");
      }
      tickAsked = false;
      ticks++;
      players.forEach(Player::tick);
      inbox.add(new SessionEvent.TickDue());
    }
    return inbox.remove();
  }

  /** One worker. */
  private final class Player implements Worker, Inquiry {
    private final WorkerId id;
    private final Deque<Unit> queue = new ArrayDeque<>();
    private final Set<Integer> granted = new HashSet<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Map<TestNode, Integer> left = new LinkedHashMap<>();
    private final Map<TestNode, Integer> numbers = new HashMap<>();
    private final Set<TestNode> interruptible = new HashSet<>();
    private int asking;
    private boolean end;
    private boolean gone;
    private long finished;

    Player(WorkerId id) {
      this.id = id;
    }

    void say(WorkerEvent event) {
      finished += event instanceof Finished ? 1 : 0;
      listener().accept(id, event, () -> {});
    }

    void tick() {
      if (!isStopped(id.number())) {
        left.replaceAll((node, ticks) -> ticks == FOR_EVER ? FOR_EVER : ticks - 1);
      }
    }

    void advance() {
      if (gone || isStopped(id.number())) {
        return;
      }
      List<TestNode> over =
          left.entrySet().stream()
              .filter(each -> each.getValue() <= 0)
              .map(Map.Entry::getKey)
              .toList();
      over.forEach(node -> finish(node, new Outcome.Passed()));
      while (!gone && left.isEmpty() && asking == 0 && next()) {}
    }

    private boolean next() {
      if (!steps.isEmpty()) {
        steps.remove().run();
        return true;
      }
      if (!queue.isEmpty()) {
        play(queue.remove());
        return true;
      }
      if (end) {
        say(new WorkerEvent.Goodbye(finished));
        leave(new WorkerExit.Orderly());
      }
      return false;
    }

    private void leave(WorkerExit exit) {
      gone = true;
      say(new WorkerEvent.Gone(exit, ""));
    }

    private void play(Unit unit) {
      say(new WorkerEvent.RequestStarted(unit.request()));
      List<TimedClass> chosen =
          classes.values().stream().filter(each -> !tests(unit, each).isEmpty()).toList();
      List<TestNode> described = new ArrayList<>();
      described.add(ScriptedSuite.engineNode(ScriptedSuite.JUPITER));
      for (TimedClass each : chosen) {
        described.add(each.node());
        tests(unit, each).forEach(test -> described.add(each.node(test)));
      }
      steps.add(() -> say(new Described(unit.request(), described, true)));
      steps.add(() -> ask(unit));
      for (TimedClass each : chosen) {
        steps.add(() -> begin(each.node(), each.ticksBefore(), false));
        if (each.parallel()) {
          steps.add(() -> tests(unit, each).forEach(test -> begin(each, test)));
        } else {
          tests(unit, each).forEach(test -> steps.add(() -> begin(each, test)));
        }
        steps.add(() -> say(new Finished(each.node(), Duration.ZERO, new Outcome.Passed())));
      }
      steps.add(() -> say(new WorkerEvent.RequestDone(unit.request(), Optional.empty(), Map.of())));
    }

    private List<Lasting> tests(Unit unit, TimedClass of) {
      Unit.Selection selection = unit.selection();
      boolean whole =
          selection.classNames().contains(of.name())
              || selection.uniqueIds().contains(of.node().uniqueId());
      return of.tests().stream()
          .filter(each -> whole || selection.uniqueIds().contains(of.node(each).uniqueId()))
          .toList();
    }

    private void ask(Unit unit) {
      if (!granted.contains(unit.request())) {
        asking = unit.request();
        say(new WorkerEvent.Asking(asking));
      }
    }

    private void begin(TimedClass of, Lasting test) {
      begin(of.node(test), test.ticks(), test.interruptible());
    }

    private void begin(TestNode node, int ticks, boolean mayBeInterrupted) {
      say(new Started(node, Instant.EPOCH));
      numbers.put(node, numbers.size() + 1);
      if (node.isTest() || ticks > 0) {
        left.put(node, ticks);
      }
      if (mayBeInterrupted) {
        interruptible.add(node);
      }
    }

    private void finish(TestNode node, Outcome outcome) {
      left.remove(node);
      if (node.isTest()) {
        say(new Finished(node, Duration.ZERO, outcome));
      }
    }

    @Override
    public void assign(Unit unit, boolean mayRun) {
      queue.add(unit);
      if (mayRun) {
        granted.add(unit.request());
      }
    }

    @Override
    public void grant(int request) {
      asking = 0;
    }

    @Override
    public void takeBack(int request) {
      boolean refused = asking == request;
      if (refused) {
        asking = 0;
        steps.clear();
      }
      if (refused || queue.removeIf(unit -> unit.request() == request)) {
        say(new WorkerEvent.TakenBack(request));
      }
    }

    @Override
    public void end() {
      end = true;
    }

    @Override
    public void kill(String why) {
      if (!gone) {
        said.add("kill " + id);
        leave(new WorkerExit.Killed(why));
      }
    }

    @Override
    public Inquiry inquiry() {
      return this;
    }

    private int number(TestNode running) {
      return numbers.getOrDefault(running, 0);
    }

    private void answer(int number, boolean last) {
      if (!deaf.contains(id.number())) {
        List<WorkerEvent.Dumped.Stack> stacks =
            left.keySet().stream()
                .map(
                    node ->
                        new WorkerEvent.Dumped.Stack(
                            Optional.of(node),
                            number(node),
                            "\"main\" (WAITING)",
                            "at acme." + node.legacyName() + "(Foo.java:1)\n"))
                .toList();
        say(new WorkerEvent.Dumped(number, stacks, "", List.of(), last));
      }
    }

    @Override
    public void stacks(int number) {
      said.add("stacks " + id);
      answer(number, true);
    }

    @Override
    public void evidence(int number, Path directory) {
      said.add("evidence " + id);
      answer(number, false);
      if (!deaf.contains(id.number())) {
        say(new WorkerEvent.Dumped(number, List.of(), "", List.of("threads-1.txt"), true));
      }
    }

    @Override
    public void signalForDump(Path directory) {
      said.add("signal " + id);
    }

    @Override
    public void interrupt(List<Integer> nodes) {
      said.add("interrupt " + id);
      for (TestNode node : List.copyOf(left.keySet())) {
        if (nodes.contains(number(node)) && interruptible.contains(node)) {
          Outcome interrupted =
              new Outcome.Errored(Optional.of(Events.thrown("java.lang.InterruptedException")));
          finish(node, interrupted);
        }
      }
    }

    @Override
    public void killChildrenSince(Instant since) {
      said.add("kill children " + id);
    }
  }
}
