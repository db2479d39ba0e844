package dev.volley.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.journal.proto.Record;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventsToRecordsTest {
  private final List<Record> records = new ArrayList<>();
  private final EventsToRecords events = new EventsToRecords(records::add);

  private static TestNode node(String id, Optional<TestNode> parent, Kind kind) {
    return new TestNode(id, parent, kind, new Source.Other(), id, id, false);
  }

  private void add(int worker, TestEvent event) {
    events.add(new RunEvent.OnWorker(Instant.EPOCH, new WorkerId(worker), event));
  }

  private void finish(int worker, TestNode node) {
    add(worker, new TestEvent.Finished(node, Duration.ZERO, new Outcome.Passed()));
  }

  @Test
  void tellsANodeOnceWhileItsEngineEndsOnAnotherWorker() {
    TestNode engine = node("[engine:e]", Optional.empty(), Kind.CONTAINER);
    TestNode suite = node("[engine:e]/[class:C]", Optional.of(engine), Kind.CONTAINER);
    TestNode test = node("[engine:e]/[class:C]/[method:m]", Optional.of(suite), Kind.TEST);
    add(1, new TestEvent.Described(1, List.of(engine, suite, test), true));
    finish(2, engine);
    add(1, new TestEvent.Started(test, Instant.EPOCH));
    finish(2, engine);
    finish(1, test);

    assertThat(records).filteredOn(Record::hasNode).hasSize(3);
  }

  @Test
  void aClassThatEndsOnOneWorkerCanStillBeReadOfWhereItGoesOn() throws DamagedRecordException {
    TestNode engine = node("[engine:e]", Optional.empty(), Kind.CONTAINER);
    TestNode first = node("[engine:e]/[class:C]", Optional.of(engine), Kind.CONTAINER);
    TestNode second = node("[engine:e]/[class:C]", Optional.of(engine), Kind.CONTAINER);
    TestNode test = node("[engine:e]/[class:C]/[method:m]", Optional.of(second), Kind.TEST);
    add(1, new TestEvent.Started(first, Instant.EPOCH));
    add(2, new TestEvent.Started(second, Instant.EPOCH));
    finish(1, first);
    add(2, new TestEvent.Started(test, Instant.EPOCH));
    finish(2, test);
    finish(2, second);

    RecordsToEvents reader = new RecordsToEvents();
    List<TestNode> finished = new ArrayList<>();
    for (Record record : records) {
      reader
          .take(record)
          .map(event -> ((RunEvent.OnWorker) event).event())
          .filter(TestEvent.Finished.class::isInstance)
          .ifPresent(event -> finished.add(((TestEvent.Finished) event).node()));
    }
    assertThat(finished).containsExactly(first, test, second);
  }
}
