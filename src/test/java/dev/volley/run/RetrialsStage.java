package dev.volley.run;

import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerId;
import dev.volley.run.Retries.Where;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What tests of retries have in common. */
abstract class RetrialsStage extends SessionStage {
  static Retries all(int times, Where where) {
    return new Retries(
        List.of(new Retries.Rule(Optional.empty(), times, where, Duration.ZERO, false)), 1, false);
  }

  static List<TestEvent.Retried> retried(Played played) {
    return played.events.stream()
        .filter(RunEvent.OnWorker.class::isInstance)
        .map(event -> ((RunEvent.OnWorker) event).event())
        .filter(TestEvent.Retried.class::isInstance)
        .map(TestEvent.Retried.class::cast)
        .toList();
  }

  static List<WorkerId> assignedTo(Played played, String label) {
    return played.events.stream()
        .filter(RunEvent.Assigned.class::isInstance)
        .map(RunEvent.Assigned.class::cast)
        .filter(event -> event.unit().label().equals(label))
        .map(RunEvent.Assigned::worker)
        .toList();
  }
}
