package dev.volley.journal;

import com.google.protobuf.ByteString;
import dev.volley.journal.proto.Described;
import dev.volley.journal.proto.Event;
import dev.volley.journal.proto.Finished;
import dev.volley.journal.proto.Lock;
import dev.volley.journal.proto.Node;
import dev.volley.journal.proto.PassStarted;
import dev.volley.journal.proto.Printed;
import dev.volley.journal.proto.Record;
import dev.volley.journal.proto.RunFinished;
import dev.volley.journal.proto.RunStarted;
import dev.volley.journal.proto.Started;
import dev.volley.journal.proto.SuitesSettled;
import dev.volley.journal.proto.WorkerGone;
import dev.volley.journal.proto.WorkerReady;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Makes records of events, and numbers the nodes they name. Used on one thread. */
final class EventsToRecords {

  private final Consumer<Record> target;
  private final Map<Identity, Numbered> numbers = new HashMap<>();

  /**
   * What runs, by the very object that its worker's words hold: to look at all that an identity is
   * made of, and at its parents, for every event would be most of what the log costs.
   */
  private final IdentityHashMap<TestNode, Numbered> running = new IdentityHashMap<>();

  private int lastNumber;

  EventsToRecords(Consumer<Record> target) {
    this.target = target;
  }

  /**
   * All that is written of a node: two workers may describe the same test in different words.
   *
   * @param parent the parent's number
   */
  private record Identity(
      String uniqueId,
      int parent,
      TestNode.Kind kind,
      Source source,
      String displayName,
      String legacyName,
      TestNode.Traits traits) {}

  /** A node that has a number; once it has ended, the number means nothing any more. */
  private static final class Numbered {
    final Identity identity;
    final int number;
    boolean over;

    Numbered(Identity identity, int number) {
      this.identity = identity;
      this.number = number;
    }
  }

  /** Hands the records of an event to the target: nodes not yet known, then the event. */
  void add(RunEvent event) {
    Event.Builder builder = Event.newBuilder().setAt(Values.toProto(event.at()));
    event.fold(new Cases(builder));
    target.accept(Record.newBuilder().setEvent(builder).build());
    if (event instanceof RunEvent.OnWorker onWorker
        && onWorker.event() instanceof TestEvent.Finished finished) {
      forget(finished.node());
    }
  }

  private void forget(TestNode node) {
    Numbered ended = numbered(node);
    running.remove(node);
    // An engine goes on elsewhere: were it forgotten, all below it would be numbered anew.
    if (node.parent().isPresent()) {
      ended.over = true;
      numbers.remove(ended.identity);
    }
  }

  private int number(TestNode node) {
    return numbered(node).number;
  }

  private Numbered numbered(TestNode node) {
    Numbered runs = running.get(node);
    if (runs != null && !runs.over) {
      return runs;
    }
    Identity identity = identity(node);
    Numbered known = numbers.get(identity);
    if (known != null) {
      return known;
    }
    Numbered added = new Numbered(identity, ++lastNumber);
    numbers.put(identity, added);
    target.accept(Record.newBuilder().setNode(toProto(identity, added.number)).build());
    return added;
  }

  private Identity identity(TestNode node) {
    return new Identity(
        node.uniqueId(),
        node.parent().map(this::number).orElse(0),
        node.kind(),
        node.source(),
        node.displayName(),
        node.legacyName(),
        node.traits());
  }

  private static Node toProto(Identity identity, int number) {
    Node.Builder node =
        Node.newBuilder()
            .setNumber(number)
            .setParent(identity.parent())
            .setUniqueId(identity.uniqueId())
            .setKind(Values.toProto(identity.kind()))
            .setDisplayName(identity.displayName())
            .setLegacyName(identity.legacyName())
            .setOrdered(identity.traits().ordered())
            .setDivisible(identity.traits().divisible())
            .addAllTags(identity.traits().tags())
            .setFixture(identity.traits().fixture())
            .setTitled(identity.traits().titled());
    identity.traits().locks().stream()
        .map(lock -> Lock.newBuilder().setKey(lock.key()).setExclusive(lock.exclusive()))
        .forEach(node::addLocks);
    identity.source().className().ifPresent(node::setClassName);
    if (identity.source() instanceof Source.OfMethod method) {
      node.setMethodName(method.method()).setParameterTypes(method.parameterTypes());
    }
    return node.build();
  }

  /** Sets what an event says. */
  private final class Cases
      implements RunEvent.Cases<Event.Builder>, TestEvent.Cases<Event.Builder> {
    private final Event.Builder event;

    Cases(Event.Builder event) {
      this.event = event;
    }

    @Override
    public Event.Builder runStarted(RunEvent.RunStarted from) {
      RunStarted.Builder started =
          RunStarted.newBuilder()
              .setRunId(from.runId())
              .setWorkers(from.workers())
              .setStrategy(from.strategy());
      from.part().ifPresent(part -> started.setPart(Values.toProto(part)));
      return event.setRunStarted(started);
    }

    @Override
    public Event.Builder workerReady(RunEvent.WorkerReady from) {
      return event
          .setWorker(from.worker().number())
          .setWorkerReady(
              WorkerReady.newBuilder()
                  .setHello(Values.toProto(from.hello()))
                  .setSlot(from.slot())
                  .setPid(from.pid())
                  .setJavaVersion(from.javaVersion())
                  .putAllSystemProperties(new TreeMap<>(from.systemProperties())));
    }

    @Override
    public Event.Builder assigned(RunEvent.Assigned from) {
      return event.setWorker(from.worker().number()).setAssigned(Values.toProto(from.unit()));
    }

    @Override
    public Event.Builder decided(RunEvent.Decided from) {
      return event.setDecided(from.text());
    }

    @Override
    public Event.Builder onWorker(RunEvent.OnWorker from) {
      event.setWorker(from.worker().number());
      return from.event().fold((TestEvent.Cases<Event.Builder>) this);
    }

    @Override
    public Event.Builder suitesSettled(RunEvent.SuitesSettled from) {
      return event.setSuitesSettled(SuitesSettled.newBuilder().addAllSuites(from.suites()));
    }

    @Override
    public Event.Builder passStarted(RunEvent.PassStarted from) {
      return event.setPassStarted(
          PassStarted.newBuilder().setNumber(from.number()).setMost(from.most()));
    }

    @Override
    public Event.Builder workerGone(RunEvent.WorkerGone from) {
      return event
          .setWorker(from.worker().number())
          .setWorkerGone(
              WorkerGone.newBuilder()
                  .setExit(Values.toProto(from.exit()))
                  .setLastWords(from.lastWords()));
    }

    @Override
    public Event.Builder warning(RunEvent.Warning from) {
      return event.setWarning(from.text());
    }

    @Override
    public Event.Builder runFinished(RunEvent.RunFinished from) {
      return event.setRunFinished(
          RunFinished.newBuilder()
              .setCancelled(from.cancelled())
              .setRed(from.red())
              .addAllProblems(from.problems()));
    }

    @Override
    public Event.Builder described(TestEvent.Described from) {
      Described.Builder described =
          Described.newBuilder().setRequest(from.request()).setComplete(from.complete());
      from.nodes().forEach(node -> described.addNodes(number(node)));
      return event.setDescribed(described);
    }

    @Override
    public Event.Builder started(TestEvent.Started from) {
      Numbered begun = numbered(from.node());
      running.put(from.node(), begun);
      return event.setStarted(
          Started.newBuilder().setNode(begun.number).setAt(Values.toProto(from.at())));
    }

    @Override
    public Event.Builder finished(TestEvent.Finished from) {
      return event.setFinished(
          Finished.newBuilder()
              .setNode(number(from.node()))
              .setDuration(Values.toProto(from.duration()))
              .setOutcome(Outcomes.toProto(from.outcome())));
    }

    @Override
    public Event.Builder retried(TestEvent.Retried from) {
      int node = number(from.node());
      running.remove(from.node());
      return event.setRetried(
          Finished.newBuilder()
              .setNode(node)
              .setDuration(Values.toProto(from.duration()))
              .setOutcome(Outcomes.toProto(from.outcome())));
    }

    @Override
    public Event.Builder printed(TestEvent.Printed from) {
      return event.setPrinted(
          Printed.newBuilder()
              .setNode(from.node().map(EventsToRecords.this::number).orElse(0))
              .setStream(stream(from.stream()))
              .setText(ByteString.copyFrom(from.text().duplicate())));
    }

    private static Printed.Stream stream(StandardStream stream) {
      return switch (stream) {
        case OUT -> Printed.Stream.OUT;
        case ERR -> Printed.Stream.ERR;
        case NATIVE -> Printed.Stream.NATIVE;
      };
    }
  }
}
