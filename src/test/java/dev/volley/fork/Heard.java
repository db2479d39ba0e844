package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A listener that keeps what it hears, for tests. Gives bytes back at once, unless it is told to
 * hold them.
 */
final class Heard implements WorkerListener {
  /** An event as it was heard. */
  record Entry(WorkerId worker, WorkerEvent event, Runnable consumed) {}

  private final BlockingQueue<Entry> entries = new LinkedBlockingQueue<>();
  private final boolean holds;

  private Heard(boolean holds) {
    this.holds = holds;
  }

  static Heard releasing() {
    return new Heard(false);
  }

  static Heard holding() {
    return new Heard(true);
  }

  @Override
  public void accept(WorkerId worker, WorkerEvent event, Runnable consumed) {
    if (!holds) {
      consumed.run();
    }
    entries.add(new Entry(worker, event, consumed));
  }

  /** Waits for the next event. */
  Entry next() throws InterruptedException {
    return entries.take();
  }

  /** Waits for an event of this kind and drops those before it. */
  <T extends WorkerEvent> T await(Class<T> kind) throws InterruptedException {
    while (true) {
      WorkerEvent event = next().event();
      if (kind.isInstance(event)) {
        return kind.cast(event);
      }
      assertThat(event).isNotInstanceOf(WorkerEvent.Gone.class);
    }
  }

  /** Waits for the end and checks that nothing has come after it. */
  WorkerEvent.Gone awaitGone() throws InterruptedException {
    WorkerEvent.Gone gone = null;
    while (gone == null) {
      if (next().event() instanceof WorkerEvent.Gone last) {
        gone = last;
      }
    }
    assertThat(entries).isEmpty();
    return gone;
  }

  /** Takes what is there now, without waiting. */
  List<Entry> drain() {
    List<Entry> drained = new ArrayList<>();
    entries.drainTo(drained);
    return drained;
  }
}
