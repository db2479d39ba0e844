package dev.volley.history;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.RunEvent.OnWorker;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestEvent.Started;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the events of one run how long its classes and tests take and how they end; {@link
 * HistoryFile#save} keeps it.
 *
 * <p>Any order of events is borne. Where something is missing of a class (its worker died, it never
 * ended, a part of it did not run, a container in it failed), only whether it was red is learnt. A
 * class that runs twice is learnt once.
 *
 * <p>Used by one thread at a time. The events come on the reporter's thread; what they do not tell
 * (digests, hints, costs) is told before the first or after the last of them.
 */
public final class Observations {
  private final Scope scope;
  private final Map<PartKey, ClassPart> open = new HashMap<>();
  private final Map<String, ClassLesson> classes = new HashMap<>();
  private final List<Duration> starts = new ArrayList<>();
  private final Map<WorkerId, Set<String>> fixtures = new HashMap<>();
  private final FixtureCosts costs = new FixtureCosts();
  private OptionalDouble cpuShare = OptionalDouble.empty();
  private @Nullable Instant startedAt;
  private String runId = "";
  private boolean ended;

  private record PartKey(WorkerId worker, String top) {}

  /** Of a run that is asked to run this much. */
  public Observations(Scope scope) {
    this.scope = scope;
  }

  /** Hears the next event. */
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.RunStarted started) {
      startedAt = started.at();
      runId = started.runId();
    } else if (event instanceof OnWorker onWorker) {
      heard(onWorker);
    } else if (event instanceof RunEvent.WorkerGone gone) {
      abandon(gone.worker());
    } else if (event instanceof RunEvent.RunFinished finished) {
      ended = !finished.cancelled();
    }
  }

  /**
   * Tells what was described of a class in this run.
   *
   * @param digest of its class file, hexadecimal; empty where unknown, and then its hints are too
   * @param locks keys of the locks it and its tests name
   * @param divisible whether it may be cut
   */
  public void described(String className, String digest, Set<String> locks, boolean divisible) {
    lesson(className).described(digest, locks, divisible);
  }

  /** Tells that a class failed beside others and passed alone. */
  public void apart(String className) {
    lesson(className).apart();
  }

  /** Tells what a class, or one within it, needs that is expensive to set up. */
  public void needs(String className, String fixture) {
    lesson(className).needs(fixture);
  }

  /**
   * Tells in what share of a class's time its worker computed.
   *
   * @throws IllegalArgumentException where it is negative or no number
   */
  public void cpuShare(String className, double share) {
    lesson(className).cpuShare(checked(share));
  }

  /**
   * Tells in what share of their time the workers of the run computed, 0 where they only slept.
   *
   * @throws IllegalArgumentException where it is negative or no number
   */
  public void cpuShare(double share) {
    cpuShare = OptionalDouble.of(checked(share));
  }

  /** Tells how long a worker took from fork to ready. */
  public void workerStarted(Duration cost) {
    starts.add(cost);
  }

  /** What this run adds to the history; empty where it taught nothing. */
  Optional<Archive> archive(Archive.Project project) {
    if (startedAt == null) {
      return Optional.empty();
    }
    boolean whole = scope == Scope.EVERYTHING && ended;
    Run run = new Run(startedAt.toEpochMilli(), whole, Text.bounded(runId));
    Set<String> unfinished = new TreeSet<>();
    open.values().forEach(part -> unfinished.add(part.className()));
    SortedMap<String, ArchivedClass> archived = new TreeMap<>();
    classes.forEach(
        (name, lesson) ->
            lesson
                .archived(run, scope, !unfinished.contains(name), costs)
                .ifPresent(one -> archived.put(name, one)));
    SortedMap<String, Samples> built = costs.samples(run);
    if (archived.isEmpty() && built.isEmpty() && starts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Archive(
            project,
            whole ? new TreeSet<>(Set.of(run)) : new TreeSet<>(),
            starts.isEmpty() ? Samples.NONE : median(run, starts),
            // Of some classes it says nothing of the others, and a run that was cut off is that.
            whole && cpuShare.isPresent()
                ? Samples.ofShare(run, cpuShare.getAsDouble())
                : Samples.NONE,
            built,
            archived));
  }

  private void heard(OnWorker told) {
    if (told.event() instanceof Started started) {
      TestKey.classAbove(started.node()).ifPresent(top -> started(told.worker(), top, started));
    } else if (told.event() instanceof Finished finished) {
      TestKey.classAbove(finished.node()).ifPresent(top -> finished(told.worker(), top, finished));
    }
  }

  private void started(WorkerId worker, TestNode top, Started event) {
    PartKey key = new PartKey(worker, top.uniqueId());
    if (event.node().equals(top)) {
      ClassPart before = open.put(key, new ClassPart(top));
      if (before != null) {
        lesson(before.className()).incomplete();
      }
    }
    if (open.containsKey(key)) {
      open.get(key).started(event, fixtures.computeIfAbsent(worker, id -> new HashSet<>()));
    }
  }

  private void finished(WorkerId worker, TestNode top, Finished event) {
    PartKey key = new PartKey(worker, top.uniqueId());
    ClassLesson lesson = lesson(top.source().className().orElseThrow());
    if (event.outcome().isRed()) {
      lesson.red();
    }
    if (event.node().equals(top)) {
      Optional<ClassPart> part = Optional.ofNullable(open.remove(key));
      part.ifPresent(it -> costs.add(it.uses()));
      ended(lesson, part, event);
    } else if (open.containsKey(key)) {
      open.get(key).finished(event);
    } else {
      lesson.incomplete();
    }
  }

  private static void ended(ClassLesson lesson, Optional<ClassPart> part, Finished event) {
    boolean neverBegan = part.isEmpty() && !(event.outcome() instanceof Outcome.Skipped);
    boolean failedAsContainer = !event.node().isTest() && event.outcome().isRed();
    if (neverBegan || failedAsContainer || ClassPart.lacksItsTime(event.outcome())) {
      lesson.incomplete();
    } else {
      lesson.add(
          part.orElseGet(() -> new ClassPart(event.node())), ClassPart.micros(event.duration()));
    }
  }

  /** What a worker that is gone had begun never ends. */
  private void abandon(WorkerId worker) {
    for (Iterator<Map.Entry<PartKey, ClassPart>> parts = open.entrySet().iterator();
        parts.hasNext(); ) {
      Map.Entry<PartKey, ClassPart> part = parts.next();
      if (part.getKey().worker().equals(worker)) {
        lesson(part.getValue().className()).incomplete();
        costs.add(part.getValue().uses());
        parts.remove();
      }
    }
    fixtures.remove(worker);
  }

  private ClassLesson lesson(String className) {
    return classes.computeIfAbsent(className, name -> new ClassLesson());
  }

  private static double checked(double share) {
    if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("A share of " + share);
    }
    return share;
  }

  private static Samples median(Run run, List<Duration> durations) {
    double[] micros = durations.stream().mapToDouble(ClassPart::micros).toArray();
    return Samples.of(run, Math.round(Samples.median(micros)));
  }
}
