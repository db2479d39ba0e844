package dev.volley.journal;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.SuitePart;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.Unit;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** Makes up events of every kind, the same for the same seed; no run would make such a story. */
final class RandomEvents {
  private final Random random;
  private final List<TestNode> nodes = new ArrayList<>();

  RandomEvents(long seed) {
    random = new Random(seed);
  }

  List<RunEvent> list(int size) {
    List<RunEvent> events = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      events.add(event());
    }
    return events;
  }

  private RunEvent event() {
    return switch (random.nextInt(13)) {
      case 0 ->
          new RunEvent.RunStarted(
              instant(),
              text(),
              random.nextInt(),
              text(),
              optional(() -> new SuitePart(random.nextInt(), random.nextInt(), text())));
      case 1 ->
          new RunEvent.WorkerReady(
              instant(),
              instant(),
              worker(),
              random.nextInt(9),
              random.nextLong(),
              text(),
              Map.of("a" + text(), text(), "b", text()));
      case 2 -> new RunEvent.Assigned(instant(), worker(), unit());
      case 3 -> new RunEvent.SuitesSettled(instant(), list(this::text));
      case 4 -> new RunEvent.WorkerGone(instant(), worker(), exit(), text());
      case 5 -> new RunEvent.Warning(instant(), text());
      case 6 ->
          new RunEvent.RunFinished(
              instant(), random.nextBoolean(), random.nextBoolean(), list(this::text));
      case 7 -> new RunEvent.Decided(instant(), text());
      case 8 -> new RunEvent.PassStarted(instant(), random.nextInt(), random.nextInt());
      default -> new RunEvent.OnWorker(instant(), worker(), testEvent());
    };
  }

  private TestEvent testEvent() {
    return switch (random.nextInt(5)) {
      case 3 -> new TestEvent.Retried(node(), duration(), outcome());
      case 0 -> new TestEvent.Described(random.nextInt(), list(this::node), random.nextBoolean());
      case 1 -> new TestEvent.Started(node(), instant());
      case 2 -> new TestEvent.Finished(node(), duration(), outcome());
      default ->
          new TestEvent.Printed(
              optional(this::node),
              pick(List.of(StandardStream.values())),
              ByteBuffer.wrap(bytes()));
    };
  }

  private TestNode node() {
    if (!nodes.isEmpty() && random.nextInt(3) > 0) {
      return pick(nodes);
    }
    Optional<TestNode> parent = nodes.isEmpty() ? Optional.empty() : optional(() -> pick(nodes));
    TestNode.Source source =
        switch (random.nextInt(3)) {
          case 0 -> new TestNode.Source.OfClass(text());
          case 1 -> new TestNode.Source.OfMethod(text(), text(), text());
          default -> new TestNode.Source.Other();
        };
    TestNode node =
        new TestNode(
            // Few ids, so that the same one comes in different words.
            "[n:" + random.nextInt(10) + "]",
            parent,
            pick(List.of(TestNode.Kind.values())),
            source,
            text(),
            text(),
            traits());
    nodes.add(node);
    return node;
  }

  private TestNode.Traits traits() {
    return new TestNode.Traits(
        random.nextBoolean(),
        random.nextBoolean(),
        Set.of("tag " + random.nextInt(), text()),
        Set.of(new TestNode.Lock(text(), random.nextBoolean())),
        text(),
        random.nextBoolean());
  }

  private Outcome outcome() {
    return switch (random.nextInt(8)) {
      case 0 -> new Outcome.Passed();
      case 1 -> new Outcome.Failed(thrown(3));
      case 2 -> new Outcome.Errored(optional(() -> thrown(3)));
      case 3 -> new Outcome.Aborted(optional(() -> thrown(3)));
      case 4 -> new Outcome.Skipped(text());
      case 5 -> new Outcome.Crashed(text());
      case 6 -> new Outcome.TimedOut(text());
      default -> new Outcome.NotRun(text());
    };
  }

  private Thrown thrown(int depth) {
    return new Thrown(
        text(),
        text(),
        optional(this::text),
        text(),
        list(this::text),
        random.nextInt(5),
        depth == 0 ? Optional.empty() : optional(() -> thrown(depth - 1)),
        depth == 0 ? List.of() : list(() -> thrown(depth - 1)),
        optional(this::text),
        optional(this::text),
        list(() -> new Thrown.Frame(text(), text(), random.nextInt(100) - 3)),
        random.nextBoolean(),
        random.nextBoolean());
  }

  private WorkerExit exit() {
    return switch (random.nextInt(6)) {
      case 0 -> new WorkerExit.Orderly();
      case 1 -> new WorkerExit.Code(random.nextInt());
      case 2 -> new WorkerExit.Signal(random.nextInt(64), text());
      case 3 -> new WorkerExit.BrokenFrames(text());
      case 4 -> new WorkerExit.NotStarted(text());
      default -> new WorkerExit.Killed(text());
    };
  }

  private Unit unit() {
    Unit.Selection selection =
        new Unit.Selection(
            list(this::text),
            list(this::text),
            list(
                () ->
                    new Unit.Invocations(
                        text(),
                        list(this::text),
                        random.nextInt(),
                        random.nextInt(),
                        list(random::nextInt))),
            list(this::text),
            list(this::text));
    return new Unit(
        random.nextInt(),
        text(),
        selection,
        new Unit.Weight(random.nextBoolean(), random.nextDouble(), random.nextDouble()),
        random.nextBoolean(),
        text(),
        random.nextInt(9));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
  }

  private Duration duration() {
    return Duration.ofNanos(random.nextLong());
  }

  private WorkerId worker() {
    return new WorkerId(1 + random.nextInt(5));
  }

  private byte[] bytes() {
    byte[] bytes = new byte[random.nextInt(20)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String text() {
    return pick(List.of("", "a", "grün 😀", "one\ntwo", "\u0000\u001b", "x".repeat(300)))
        + random.nextInt(3);
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private <T> List<T> list(Supplier<T> element) {
    List<T> list = new ArrayList<>();
    for (int left = random.nextInt(3); left > 0; left--) {
      list.add(element.get());
    }
    return list;
  }

  private <T> Optional<T> optional(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }
}
