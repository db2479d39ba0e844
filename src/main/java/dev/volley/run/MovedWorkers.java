package dev.volley.run;

import dev.volley.model.RunEvent;
import dev.volley.model.WorkerId;

/**
 * Makes of an event the same about a worker of another number, so that workers of several runs are
 * told apart. Worker 0, who is nobody, stays so. Used on one thread.
 */
final class MovedWorkers implements RunEvent.Cases<RunEvent> {
  private final int by;
  private int highest;

  /**
   * For the events of one run.
   *
   * @param by how much is added to each number
   */
  MovedWorkers(int by) {
    this.by = by;
    this.highest = by;
  }

  /** The highest number given out so far. */
  int highest() {
    return highest;
  }

  private WorkerId moved(WorkerId worker) {
    if (worker.number() == 0) {
      return worker;
    }
    WorkerId other = new WorkerId(worker.number() + by);
    highest = Math.max(highest, other.number());
    return other;
  }

  @Override
  public RunEvent runStarted(RunEvent.RunStarted event) {
    return event;
  }

  @Override
  public RunEvent workerReady(RunEvent.WorkerReady event) {
    return new RunEvent.WorkerReady(
        event.at(),
        event.hello(),
        moved(event.worker()),
        event.slot(),
        event.pid(),
        event.javaVersion(),
        event.systemProperties());
  }

  @Override
  public RunEvent assigned(RunEvent.Assigned event) {
    return new RunEvent.Assigned(event.at(), moved(event.worker()), event.unit());
  }

  @Override
  public RunEvent decided(RunEvent.Decided event) {
    return event;
  }

  @Override
  public RunEvent onWorker(RunEvent.OnWorker event) {
    return new RunEvent.OnWorker(event.at(), moved(event.worker()), event.event());
  }

  @Override
  public RunEvent suitesSettled(RunEvent.SuitesSettled event) {
    return event;
  }

  @Override
  public RunEvent passStarted(RunEvent.PassStarted event) {
    return event;
  }

  @Override
  public RunEvent workerGone(RunEvent.WorkerGone event) {
    return new RunEvent.WorkerGone(
        event.at(), moved(event.worker()), event.exit(), event.lastWords());
  }

  @Override
  public RunEvent warning(RunEvent.Warning event) {
    return event;
  }

  @Override
  public RunEvent runFinished(RunEvent.RunFinished event) {
    return event;
  }
}
