package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down a run's events, with a clock that goes on by one millisecond with each. */
public final class Script {
  private final List<RunEvent> events = new ArrayList<>();
  private final Map<PlacedNode, Instant> starts = new HashMap<>();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  /** What was written down. */
  public List<RunEvent> events() {
    return List.copyOf(events);
  }

  /** Appends what was made elsewhere. */
  public Script event(RunEvent event) {
    events.add(event);
    return this;
  }

  /** Lets time pass. */
  public Script after(long millis) {
    now = now.plusMillis(millis);
    return this;
  }

  /** The run begins, and workers are ready. */
  public Script begin(int workers) {
    events.add(new RunEvent.RunStarted(tick(), "run-1", workers, "balanced"));
    for (int worker = 1; worker <= workers; worker++) {
      events.add(
          new RunEvent.WorkerReady(
              tick(),
              now,
              new WorkerId(worker),
              worker,
              1000 + worker,
              "17.0.9",
              Map.of("volley.worker.id", "w" + worker, "java.version", "17.0.9", "a", "<&\"\n>")));
    }
    return this;
  }

  /** A worker describes nodes. */
  public Script described(int worker, int request, TestNode... nodes) {
    return on(worker, new TestEvent.Described(request, List.of(nodes), true));
  }

  /** Nodes begin. */
  public Script started(int worker, TestNode... nodes) {
    for (TestNode node : nodes) {
      Instant at = tick();
      starts.put(new PlacedNode(new WorkerId(worker), node), at);
      events.add(new RunEvent.OnWorker(at, new WorkerId(worker), new TestEvent.Started(node, at)));
    }
    return this;
  }

  /** A node has its outcome. */
  public Script finished(int worker, TestNode node, Outcome outcome) {
    Instant at = tick();
    Instant start = starts.remove(new PlacedNode(new WorkerId(worker), node));
    Duration duration = start == null ? Duration.ZERO : Duration.between(start, at);
    events.add(
        new RunEvent.OnWorker(
            at, new WorkerId(worker), new TestEvent.Finished(node, duration, outcome)));
    return this;
  }

  /** Nodes pass. */
  public Script passed(int worker, TestNode... nodes) {
    for (TestNode node : nodes) {
      finished(worker, node, new Outcome.Passed());
    }
    return this;
  }

  /** Tests begin and pass. */
  public Script ran(int worker, TestNode... nodes) {
    for (TestNode node : nodes) {
      started(worker, node).passed(worker, node);
    }
    return this;
  }

  /** A node prints. */
  public Script printed(int worker, TestNode node, StandardStream stream, String text) {
    return printed(worker, node, stream, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A node prints. */
  public Script printed(int worker, TestNode node, StandardStream stream, byte[] text) {
    return on(worker, new TestEvent.Printed(Optional.of(node), stream, ByteBuffer.wrap(text)));
  }

  /** A node prints to {@code System.out}. */
  public Script out(int worker, TestNode node, String text) {
    return printed(worker, node, StandardStream.OUT, text);
  }

  /** Suites settle. */
  public Script settled(String... suites) {
    return event(new RunEvent.SuitesSettled(tick(), List.of(suites)));
  }

  /** A worker ends in order. */
  public Script gone(int worker) {
    return event(
        new RunEvent.WorkerGone(tick(), new WorkerId(worker), new WorkerExit.Orderly(), ""));
  }

  /** The run ends. */
  public Script end() {
    return event(new RunEvent.RunFinished(tick(), false));
  }

  /** Something happens on a worker. */
  public Script on(int worker, TestEvent event) {
    return event(new RunEvent.OnWorker(tick(), new WorkerId(worker), event));
  }

  private Instant tick() {
    now = now.plusMillis(1);
    return now;
  }
}
