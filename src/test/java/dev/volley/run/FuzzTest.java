package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.volley.fork.PlayedBack;
import dev.volley.fork.Recording;
import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.fork.WorkerListener;
import dev.volley.model.Candidate;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.report.SurefireReports;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import dev.volley.wire.BrokenFrameException;
import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.FromWorker;
import dev.volley.zoo.run.Zoos;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Spoils what a real worker said, and lets the frame reader, the connection and a whole session
 * hear it. How many frames are spoiled is the system property {@code volley.fuzz.frames}; where
 * {@code volley.fuzz.seed} is set, the trial of that seed alone is run.
 */
@Timeout(value = 3600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FuzzTest {
  private static final int MOST_IN_FRAME = 256 * 1024;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @TempDir static Path recorded;
  private static List<Candidate> candidates;
  private static Conversation conversation;

  @TempDir Path directory;

  @BeforeAll
  static void record() throws IOException {
    RunKit kit = new RunKit(recorded).classes(Zoos.MIXED, Zoos.PRINTING).workers(1);
    candidates = kit.request().candidates();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    Inbox inbox = new Inbox();
    try (var factory = Recording.factory(kit.request().fork(), said);
        DaemonAlarm alarm = new DaemonAlarm(inbox)) {
      List<RunEvent> events = new ArrayList<>();
      Session.End end = session(factory, inbox, inbox::take, alarm, events).run();
      assertThat(end.problems()).isEmpty();
      assertThat(events).hasSizeGreaterThan(50);
    }
    conversation = Conversation.of(withFewProperties(said.toByteArray()));
  }

  /** The same without most of the worker's system properties, which are half of what it said. */
  private static byte[] withFewProperties(byte[] said) throws IOException {
    ByteArrayOutputStream shorter = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(said);
    int next;
    do {
      next = in.read();
      shorter.write(next);
    } while (next != '\n');
    FrameReader<FromWorker> reader = new FrameReader<>(in, FromWorker.parser());
    FrameWriter writer = new FrameWriter(shorter);
    for (Optional<FromWorker> at = reader.next(); at.isPresent(); at = reader.next()) {
      FromWorker.Builder message = at.get().toBuilder();
      if (message.hasReady()) {
        message.getReadyBuilder().clearSystemProperties().putSystemProperties("a.b", "c");
      }
      writer.write(message.build(), true);
    }
    return shorter.toByteArray();
  }

  private static Session session(
      WorkerFactory factory,
      WorkerListener listener,
      Supplier<SessionEvent> inbox,
      Alarm alarm,
      List<RunEvent> events) {
    EventLog log =
        (event, consumed) -> {
          events.add(event);
          consumed.run();
        };
    SessionTask task =
        new SessionTask(
            "run",
            new RunRequest.Pool(1, false),
            Scheduling.plain(StrategyName.LOAD, UnitName.CLASS),
            Forecast.NONE,
            candidates.size(),
            Duration.ofSeconds(30));
    return new Session(
        new SessionWorld(
            factory, listener, inbox, alarm, log, () -> Instant.EPOCH, Optional.empty()),
        task,
        candidates,
        new CountedSlots());
  }

  @Test
  void whatWasRecordedIsHeardAsItWasSaid() {
    Heard heard = new Heard(conversation.bytes(), 0);

    heard.run();

    assertThat(heard.end().problems()).isEmpty();
    assertThat(heard.exits()).containsExactly(new WorkerExit.Orderly());
    assertThat(heard.finishedTests()).hasSize(16);
  }

  @Test
  void everyTruncationIsAnErrorThatQuotesAndNeverAHang() {
    byte[] whole = conversation.bytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      Heard heard = new Heard(cut, 137);

      heard.run();

      assertThat(heard.exits().get(0)).isEqualTo(new WorkerExit.Signal(9, "SIGKILL"));
      heard.assertAccounted("cut after " + length);
      read(cut, "cut after " + length);
    }
  }

  @Test
  void spoiledFramesNeverHangLoseOrDoubleAnything() throws IOException {
    long seed = Long.getLong("volley.fuzz.seed", 1);
    boolean once = System.getProperty("volley.fuzz.seed") != null;
    int frames = once ? 1 : Integer.getInteger("volley.fuzz.frames", 20_000);
    for (int spoiled = 0; spoiled < frames; seed++) {
      Random random = new Random(seed);
      int count = 1 + random.nextInt(6);
      byte[] said = conversation.mutated(random, count);
      spoiled += count;
      try {
        read(said, "seed " + seed);
        Heard heard = new Heard(said, random.nextInt(3) == 0 ? 0 : 137);
        heard.run();
        heard.assertAccounted("seed " + seed);
        if (seed % 100 == 0) {
          report(heard.events);
        }
      } catch (RuntimeException | Error e) {
        Path kept = Files.write(Path.of("target", "fuzz-" + seed + ".bin"), said);
        throw new AssertionError("seed " + seed + ", what was said is in " + kept, e);
      }
    }
  }

  /** Reads frames alone: bounded in memory, and what is none is quoted. */
  private static void read(byte[] said, String what) {
    ByteArrayInputStream in = new ByteArrayInputStream(said);
    long thread = Thread.currentThread().getId();
    long before = THREADS.getThreadAllocatedBytes(thread);
    String problem = "";
    try {
      int next = in.read();
      while (next >= 0 && next != '\n') {
        next = in.read();
      }
      FrameReader<FromWorker> reader = new FrameReader<>(in, FromWorker.parser());
      Optional<FromWorker> message = reader.next();
      while (message.isPresent()) {
        message = reader.next();
      }
    } catch (BrokenFrameException | EOFException e) {
      problem = String.valueOf(e.getMessage());
    } catch (IOException e) {
      throw new AssertionError(what, e);
    }
    long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
    assertThat(problem).as(what).doesNotContain("null").hasSizeLessThan(2_000);
    if (!problem.isEmpty()) {
      assertThat(problem).as(what).matches("(?s).*(\"|the bytes|should begin).*");
    }
    assertThat(allocated).as(what).isLessThan(4L * MOST_IN_FRAME + 100L * said.length);
  }

  private void report(List<RunEvent> events) throws IOException {
    RunKit kit = new RunKit(Files.createTempDirectory(directory, "reports"));
    try (SurefireReports reports = SurefireReports.of(kit.reportSettings(), kit.console)) {
      events.forEach(reports::accept);
    }
    ValidReports.in(kit.reports());
    try (Stream<Path> files = Files.walk(kit.reports().getParent())) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> kit.reports().equals(file.getParent()));
    }
  }

  private static final class CountedSlots implements Slots {
    private int last;

    @Override
    public int lease() {
      return ++last;
    }

    @Override
    public void release(int slot) {}
  }

  /** A session whose first worker says given bytes, and later ones nothing at all. */
  private static final class Heard implements WorkerFactory, Alarm, Supplier<SessionEvent> {
    private final byte[] said;
    private final int exitValue;
    private final Deque<SessionEvent> inbox = new ArrayDeque<>();
    private final Deque<SessionEvent> alarms = new ArrayDeque<>();
    private final Deque<PlayedBack> silent = new ArrayDeque<>();
    private final List<RunEvent> events = new ArrayList<>();
    private Session.@Nullable End end;
    private int started;
    private boolean saidGoodbye;

    Heard(byte[] said, int exitValue) {
      this.said = said;
      this.exitValue = exitValue;
    }

    void run() {
      end = session(this, this::hear, this, this, events).run();
    }

    Session.End end() {
      return Objects.requireNonNull(end);
    }

    private void hear(WorkerId worker, WorkerEvent event, Runnable consumed) {
      saidGoodbye |= event instanceof WorkerEvent.Goodbye;
      inbox.add(new SessionEvent.Told(worker, event, consumed));
    }

    @Override
    public Worker start(WorkerId worker, int slot, WorkerListener listener) {
      PlayedBack player =
          new PlayedBack(worker, ++started == 1 ? said : new byte[0], exitValue, listener);
      silent.add(player);
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
        if (!silent.isEmpty()) {
          silent.remove().speak();
        } else if (!alarms.isEmpty()) {
          return alarms.remove();
        } else {
          throw new AssertionError("The session waits and nothing will ever come");
        }
      }
      return inbox.remove();
    }

    List<WorkerExit> exits() {
      return events.stream()
          .filter(RunEvent.WorkerGone.class::isInstance)
          .map(event -> ((RunEvent.WorkerGone) event).exit())
          .toList();
    }

    private Stream<TestEvent> told() {
      return events.stream()
          .filter(RunEvent.OnWorker.class::isInstance)
          .map(event -> ((RunEvent.OnWorker) event).event());
    }

    List<String> finishedTests() {
      return told()
          .filter(event -> event instanceof TestEvent.Finished f && f.node().isTest())
          .map(event -> ((TestEvent.Finished) event).node().uniqueId())
          .toList();
    }

    /**
     * What began has an outcome, and no class goes without a word. Nothing has two outcomes but
     * what is said to have failed after it had ended otherwise.
     */
    void assertAccounted(String what) {
      Map<String, List<Boolean>> red = new HashMap<>();
      told()
          .filter(event -> event instanceof TestEvent.Finished f && f.node().isTest())
          .map(TestEvent.Finished.class::cast)
          .forEach(
              each ->
                  red.computeIfAbsent(each.node().uniqueId(), absent -> new ArrayList<>())
                      .add(each.outcome().isRed()));
      assertThat(red.values())
          .as(what)
          .allMatch(of -> of.size() == 1 || of.equals(List.of(false, true)));
      Set<String> distinct = red.keySet();
      told()
          .filter(event -> event instanceof TestEvent.Started s && s.node().isTest())
          .forEach(
              event ->
                  assertThat(distinct)
                      .as(what)
                      .contains(((TestEvent.Started) event).node().uniqueId()));
      // A worker killed after its Goodbye had told everything: that is worth a warning alone.
      if (!saidGoodbye && end().problems().isEmpty()) {
        assertThat(end().red()).as(what).isTrue();
      }
      assertThat(events.get(events.size() - 1)).isInstanceOf(RunEvent.RunFinished.class);
    }
  }
}
