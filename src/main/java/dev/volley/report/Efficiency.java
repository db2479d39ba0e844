package dev.volley.report;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says at the end of a run, in one line, how much of its workers' time went into tests, and what
 * limited it.
 *
 * <p>A worker is busy while a class or test runs on it, by the controller's clock. Efficiency is
 * the sum of that over the time from the run's begin to the last thing told of a test, times the
 * most workers that were ready at once; second looks at classes that failed come after that. Of one
 * worker something is said only where much is lost. Used on the reporter thread alone.
 */
public final class Efficiency implements Reporter {
  /** A loss below this share of all workers' time is not worth naming. */
  private static final double WORTH_NAMING = 0.03;

  private static final double LOW = 0.5;
  private static final double MANY_SECONDS = 2;

  private final Console console;
  private final Map<WorkerId, Busy> workers = new HashMap<>();
  private final Map<String, Double> alone = new HashMap<>();
  private @Nullable Instant started;
  private @Nullable Instant firstReady;
  private Instant last = Instant.EPOCH;
  private Instant lastTest = Instant.EPOCH;
  private int most = Integer.MAX_VALUE;
  private int ready;
  private int mostReady;
  private int mostReadyInTests;
  private int busy;
  private double busySeconds;

  /** What runs on a worker. */
  private static final class Busy {
    final Set<TestNode> running = new HashSet<>();
    String suite = "";
  }

  /** A reporter of one run. */
  public Efficiency(Console console) {
    this.console = console;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.RunStarted begin) {
      most = begin.workers();
      started = event.at();
      last = event.at();
    } else if (event instanceof RunEvent.WorkerReady one) {
      advance(event.at());
      firstReady = firstReady == null ? event.at() : firstReady;
      workers.put(one.worker(), new Busy());
      // Beyond those that the run may use there are spares.
      mostReady = Math.max(mostReady, Math.min(++ready, most));
    } else if (event instanceof RunEvent.WorkerGone one) {
      advance(event.at());
      gone(one.worker());
    } else if (event instanceof RunEvent.OnWorker one) {
      heard(one);
    } else if (event instanceof RunEvent.RunFinished end) {
      if (!end.cancelled()) {
        line(lastTest).ifPresent(console::info);
      }
    }
  }

  private void heard(RunEvent.OnWorker event) {
    lastTest = event.at();
    mostReadyInTests = mostReady;
    Busy on = workers.get(event.worker());
    if (on == null) {
      return;
    }
    if (event.event() instanceof TestEvent.Started begun && counts(begun.node())) {
      advance(event.at());
      busy += on.running.isEmpty() ? 1 : 0;
      on.running.add(begun.node());
      on.suite = begun.node().suite();
      if (busy > 1) {
        alone.clear();
      }
    } else if (event.event() instanceof TestEvent.Finished ended) {
      ended(on, ended.node(), event.at());
    } else if (event.event() instanceof TestEvent.Retried ended) {
      ended(on, ended.node(), event.at());
    }
  }

  private void ended(Busy on, TestNode node, Instant at) {
    advance(at);
    if (on.running.remove(node) && on.running.isEmpty()) {
      busy--;
    }
  }

  /** Engines run for as long as their request is worked on, also where none of its tests runs. */
  private static boolean counts(TestNode node) {
    return node.isTest() || node.isClass();
  }

  private void gone(WorkerId worker) {
    Busy on = workers.remove(worker);
    if (on != null) {
      ready--;
      busy -= on.running.isEmpty() ? 0 : 1;
    }
  }

  /** Counts the time since the last event, in which nothing began or ended. */
  private void advance(Instant now) {
    double seconds = seconds(last, now);
    busySeconds += seconds * busy;
    if (busy == 1) {
      workers.values().stream()
          .filter(on -> !on.running.isEmpty())
          .forEach(on -> alone.merge(on.suite, seconds, Double::sum));
    }
    last = now;
  }

  private Optional<String> line(Instant end) {
    if (started == null || firstReady == null || busySeconds <= 0) {
      return Optional.empty();
    }
    double wall = seconds(started, end);
    double all = wall * mostReadyInTests;
    double efficiency = busySeconds / all;
    boolean low = efficiency < LOW && all - busySeconds > MANY_SECONDS;
    if (mostReadyInTests == 1 && !low) {
      return Optional.empty();
    }
    String line =
        "Volley: tests took "
            + inWords(busySeconds)
            + " on "
            + mostReadyInTests
            + (mostReadyInTests == 1 ? " worker in " : " workers in ")
            + inWords(wall)
            + " (efficiency "
            + Math.round(100 * Math.min(1, efficiency))
            + " %)";
    return Optional.of(
        line + limit(seconds(started, firstReady), all).map("; "::concat).orElse(""));
  }

  /** What cost most, where it can be named and is worth it. */
  private Optional<String> limit(double starting, double all) {
    double aloneSeconds = alone.values().stream().mapToDouble(Double::doubleValue).sum();
    double startingLoss = starting * mostReadyInTests;
    double aloneLoss = aloneSeconds * (mostReadyInTests - 1);
    double otherLoss = all - busySeconds - startingLoss - aloneLoss;
    if (Math.max(startingLoss, Math.max(aloneLoss, otherLoss)) < WORTH_NAMING * all) {
      return Optional.empty();
    }
    if (aloneLoss >= startingLoss && aloneLoss >= otherLoss) {
      return Optional.of(aloneInWords(aloneSeconds));
    }
    return startingLoss >= otherLoss
        ? Optional.of("the first worker was ready after " + inWords(starting))
        : Optional.of(
            "workers were without a test for "
                + inWords(otherLoss)
                + ", between tests or while they started and ended");
  }

  private String aloneInWords(double seconds) {
    Map.Entry<String, Double> longest =
        alone.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow(() -> new IllegalStateException("nothing ran alone"));
    String name = longest.getKey().substring(longest.getKey().lastIndexOf('.') + 1);
    return alone.size() == 1
        ? name + " ran " + inWords(seconds) + " alone at the end"
        : "one worker ran alone for the last "
            + inWords(seconds)
            + ", "
            + name
            + " the longest with "
            + inWords(longest.getValue());
  }

  private static double seconds(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toNanos() / 1e9);
  }

  private static String inWords(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }
}
