package dev.volley.journal;

import dev.volley.journal.proto.Described;
import dev.volley.journal.proto.Event;
import dev.volley.journal.proto.Finished;
import dev.volley.journal.proto.Node;
import dev.volley.journal.proto.Printed;
import dev.volley.journal.proto.Record;
import dev.volley.journal.proto.RunStarted;
import dev.volley.journal.proto.Started;
import dev.volley.journal.proto.WorkerReady;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import dev.volley.model.WorkerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes events of records, and keeps the nodes they name. Used on one thread. */
final class RecordsToEvents {

  private final Map<Integer, TestNode> nodes = new HashMap<>();

  /**
   * The event of a record; empty where it tells a node.
   *
   * @throws DamagedRecordException where it says what no writer writes
   */
  Optional<RunEvent> take(Record record) throws DamagedRecordException {
    return switch (record.getRecordCase()) {
      case NODE -> {
        nodes.put(record.getNode().getNumber(), node(record.getNode()));
        yield Optional.empty();
      }
      case EVENT -> Optional.of(event(record.getEvent()));
      case RECORD_NOT_SET -> throw new DamagedRecordException("a record that says nothing");
    };
  }

  private TestNode node(Node node) throws DamagedRecordException {
    Optional<TestNode> parent =
        node.getParent() == 0 ? Optional.empty() : Optional.of(known(node.getParent()));
    return new TestNode(
        node.getUniqueId(),
        parent,
        Values.fromProto(node.getKind()),
        source(node),
        node.getDisplayName(),
        node.getLegacyName(),
        new TestNode.Traits(
            node.getOrdered(),
            node.getDivisible(),
            Set.copyOf(node.getTagsList()),
            node.getLocksList().stream()
                .map(lock -> new TestNode.Lock(lock.getKey(), lock.getExclusive()))
                .collect(Collectors.toSet()),
            node.getFixture(),
            node.getTitled()));
  }

  private static Source source(Node node) {
    if (node.hasMethodName()) {
      return new Source.OfMethod(
          node.getClassName(), node.getMethodName(), node.getParameterTypes());
    }
    return node.hasClassName() ? new Source.OfClass(node.getClassName()) : new Source.Other();
  }

  private RunEvent event(Event event) throws DamagedRecordException {
    Instant at = Values.fromProto(event.getAt());
    WorkerId worker = new WorkerId(event.getWorker());
    return switch (event.getEventCase()) {
      case RUN_STARTED -> runStarted(at, event.getRunStarted());
      case WORKER_READY -> workerReady(at, worker, event.getWorkerReady());
      case ASSIGNED -> new RunEvent.Assigned(at, worker, Values.fromProto(event.getAssigned()));
      case DESCRIBED -> new RunEvent.OnWorker(at, worker, described(event.getDescribed()));
      case STARTED -> new RunEvent.OnWorker(at, worker, started(event.getStarted()));
      case FINISHED -> new RunEvent.OnWorker(at, worker, finished(event.getFinished()));
      case RETRIED -> new RunEvent.OnWorker(at, worker, retried(event.getRetried()));
      case PRINTED -> new RunEvent.OnWorker(at, worker, printed(event.getPrinted()));
      case SUITES_SETTLED ->
          new RunEvent.SuitesSettled(at, event.getSuitesSettled().getSuitesList());
      case WORKER_GONE ->
          new RunEvent.WorkerGone(
              at,
              worker,
              Values.fromProto(event.getWorkerGone().getExit()),
              event.getWorkerGone().getLastWords());
      case PASS_STARTED ->
          new RunEvent.PassStarted(
              at, event.getPassStarted().getNumber(), event.getPassStarted().getMost());
      case DECIDED -> new RunEvent.Decided(at, event.getDecided());
      case WARNING -> new RunEvent.Warning(at, event.getWarning());
      case RUN_FINISHED ->
          new RunEvent.RunFinished(
              at,
              event.getRunFinished().getCancelled(),
              event.getRunFinished().getRed(),
              event.getRunFinished().getProblemsList());
      case EVENT_NOT_SET -> throw new DamagedRecordException("an event that says nothing");
    };
  }

  private static RunEvent runStarted(Instant at, RunStarted from) {
    return new RunEvent.RunStarted(
        at,
        from.getRunId(),
        from.getWorkers(),
        from.getStrategy(),
        from.hasPart() ? Optional.of(Values.fromProto(from.getPart())) : Optional.empty());
  }

  private static RunEvent workerReady(Instant at, WorkerId worker, WorkerReady from)
      throws DamagedRecordException {
    return new RunEvent.WorkerReady(
        at,
        Values.fromProto(from.getHello()),
        worker,
        from.getSlot(),
        from.getPid(),
        from.getJavaVersion(),
        from.getSystemPropertiesMap());
  }

  private TestEvent described(Described from) throws DamagedRecordException {
    List<TestNode> described = new ArrayList<>();
    for (int number : from.getNodesList()) {
      described.add(known(number));
    }
    return new TestEvent.Described(from.getRequest(), described, from.getComplete());
  }

  private TestEvent started(Started from) throws DamagedRecordException {
    return new TestEvent.Started(known(from.getNode()), Values.fromProto(from.getAt()));
  }

  private TestEvent finished(Finished from) throws DamagedRecordException {
    TestNode node = known(from.getNode());
    if (node.parent().isPresent()) {
      nodes.remove(from.getNode());
    }
    return new TestEvent.Finished(
        node, Values.fromProto(from.getDuration()), Outcomes.fromProto(from.getOutcome()));
  }

  private TestEvent retried(Finished from) throws DamagedRecordException {
    return new TestEvent.Retried(
        known(from.getNode()),
        Values.fromProto(from.getDuration()),
        Outcomes.fromProto(from.getOutcome()));
  }

  private TestEvent printed(Printed from) throws DamagedRecordException {
    Optional<TestNode> node =
        from.getNode() == 0 ? Optional.empty() : Optional.of(known(from.getNode()));
    StandardStream stream =
        switch (from.getStream()) {
          case OUT -> StandardStream.OUT;
          case ERR -> StandardStream.ERR;
          case NATIVE -> StandardStream.NATIVE;
          case UNRECOGNIZED ->
              throw new DamagedRecordException("something printed on an unknown stream");
        };
    return new TestEvent.Printed(node, stream, from.getText().asReadOnlyByteBuffer());
  }

  private TestNode known(int number) throws DamagedRecordException {
    TestNode node = nodes.get(number);
    if (node == null) {
      throw new DamagedRecordException("a reference to the node " + number + ", never described");
    }
    return node;
  }
}
