package dev.volley.bench;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a run of Volley went, as its event log says.
 *
 * @param started when it began
 * @param hellos when workers said Hello
 * @param lastOutcome when the last test had ended
 * @param finished when every worker was gone
 * @param outcomes how many tests had one
 */
record VolleyRun(
    Instant started, List<Instant> hellos, Instant lastOutcome, Instant finished, int outcomes) {

  /** Reads an event log. */
  static VolleyRun read(Path events) {
    Instant started = Instant.MAX;
    Instant lastOutcome = Instant.MIN;
    Instant finished = Instant.MIN;
    List<Instant> hellos = new ArrayList<>();
    int outcomes = 0;
    try (JournalReader journal = JournalReader.open(events)) {
      for (Optional<RunEvent> at = journal.next(); at.isPresent(); at = journal.next()) {
        RunEvent event = at.get();
        if (event instanceof RunEvent.RunStarted) {
          started = event.at();
        } else if (event instanceof RunEvent.WorkerReady ready) {
          hellos.add(ready.hello());
        } else if (event instanceof RunEvent.RunFinished) {
          finished = event.at();
        } else if (event instanceof RunEvent.OnWorker on
            && on.event() instanceof TestEvent.Finished test
            && test.node().isTest()) {
          lastOutcome = event.at();
          outcomes++;
        }
      }
    }
    return new VolleyRun(started, hellos, lastOutcome, finished, outcomes);
  }

  /**
   * The same.
   *
   * @throws IllegalStateException where other than so many tests have an outcome
   */
  VolleyRun ofTests(int expected) {
    if (outcomes != expected) {
      throw new IllegalStateException(outcomes + " of " + expected + " tests ran");
    }
    return this;
  }

  private Instant firstHello() {
    return hellos.stream().min(Instant::compareTo).orElseThrow();
  }

  /** Seconds from the run's begin to its end. */
  double wall() {
    return seconds(started, finished);
  }

  /** Seconds from the first Hello to the run's end. */
  double makespan() {
    return seconds(firstHello(), finished);
  }

  /** Seconds from the run's begin to the first Hello. */
  double toFirstHello() {
    return seconds(started, firstHello());
  }

  /** By how many seconds the workers were later than the first, all together. */
  double lateness() {
    return hellos.stream().mapToDouble(hello -> seconds(firstHello(), hello)).sum();
  }

  /** Seconds from the last test's end to the run's. */
  double ending() {
    return seconds(lastOutcome, finished);
  }

  /** Of the workers' time from their Hello to the run's end, the part that so many seconds are. */
  double efficiency(double seconds) {
    return seconds / hellos.stream().mapToDouble(hello -> seconds(hello, finished)).sum();
  }

  private static double seconds(Instant from, Instant to) {
    return Duration.between(from, to).toNanos() / 1e9;
  }
}
