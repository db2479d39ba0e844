package dev.volley.run;

import dev.volley.fork.Inquiry;
import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.TestEvent.Described;
import dev.volley.model.TestEvent.Finished;
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
  private final long seed;
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

  /** Workers, by number, that say Hello and nothing more. */
  List<Integer> neverReady = List.of();

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

  /** Of so many words, one comes with a tick of the session's timer; 0 for no timer. */
  int wordsPerTick;

  /** Whether workers tell what their threads do when asked. */
  boolean answers = true;

  int deaths;
  int mostAlive;
  private boolean tickAsked;

  ScriptedWorkers(ScriptedSuite suite, long seed) {
    this.suite = suite;
    this.seed = seed;
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
    tickAsked |= event instanceof SessionEvent.TickDue;
    if (event instanceof SessionEvent.MourningOver
        || event instanceof SessionEvent.EndOverdue
        || event instanceof SessionEvent.GraceOver
        || event instanceof SessionEvent.RetryDue) {
      alarms.add(event);
    }
  }

  @Override
  public SessionEvent get() {
    if (wordsBeforeCancel >= 0 && wordsBeforeCancel-- == 0) {
      return new SessionEvent.CancelRequested();
    }
    if (isTickDue(wordsPerTick)) {
      return tick();
    }
    while (inbox.isEmpty()) {
      List<Player> able = players.stream().filter(Player::canSpeak).toList();
      if (able.isEmpty() && isTickDue(alarms.isEmpty() ? 1 : wordsPerTick)) {
        return tick();
      }
      if (able.isEmpty() && alarms.isEmpty()) {
        throw new AssertionError("The session waits and nothing will ever come, seed " + seed);
      }
      if (able.isEmpty()) {
        return alarms.remove();
      }
      able.get(random.nextInt(able.size())).speak();
    }
    return inbox.remove();
  }

  private boolean isTickDue(int words) {
    return wordsPerTick > 0 && tickAsked && random.nextInt(words) == 0;
  }

  private SessionEvent tick() {
    tickAsked = false;
    return new SessionEvent.TickDue();
  }

  /** One worker. */
  private final class Player implements Worker, Inquiry {
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
    private boolean hangs;
    private boolean hangsAtEnd;
    private long finished;

    Player(WorkerId id) {
      this.id = id;
      if (stillborn.contains(id.number())) {
        script.add(new WorkerEvent.Gone(new WorkerExit.Code(1), "Unrecognized option: -Xfoo"));
      } else {
        script.add(new WorkerEvent.Hello(1000 + id.number(), "17"));
        hangs = neverReady.contains(id.number());
        if (!hangs) {
          script.add(new WorkerEvent.Ready(engines, Map.of()));
        }
      }
    }

    boolean hasRun() {
      return !script.isEmpty() || !queue.isEmpty();
    }

    boolean canSpeak() {
      boolean mayGoOn = asking == 0 && !hangs && (!queue.isEmpty() || end);
      return !gone && (!script.isEmpty() || !asides.isEmpty() || mayGoOn);
    }

    void speak() {
      if (!asides.isEmpty()
          && (random.nextBoolean()
              || (script.isEmpty() && (hangs || queue.isEmpty() || asking != 0)))) {
        listener.accept(id, asides.remove(), () -> {});
        return;
      }
      if (script.isEmpty() && !queue.isEmpty()) {
        RequestScript request =
            new RequestScript(suite, queue.remove(), ScriptedWorkers.this::alive, script);
        request.write();
        hangsAtEnd = request.hangs();
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
      boolean spoken = script.isEmpty() && held.isEmpty() && asking == 0;
      hangs |= event instanceof WorkerEvent.Exiting || (hangsAtEnd && spoken);
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
        hangsAtEnd = false;
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

    @Override
    public Inquiry inquiry() {
      return this;
    }

    private void answer(int number, List<String> files) {
      if (answers && !gone) {
        asides.add(new WorkerEvent.Dumped(number, List.of(), "", files, true));
      }
    }

    @Override
    public void stacks(int number) {
      answer(number, List.of());
    }

    @Override
    public void evidence(int number, Path directory) {
      answer(number, List.of("threads-1.txt"));
    }

    @Override
    public void signalForDump(Path directory) {}

    @Override
    public void interrupt(List<Integer> nodes) {}

    @Override
    public void killChildrenSince(Instant since) {}
  }
}
