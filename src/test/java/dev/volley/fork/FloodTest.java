package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestEvent;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Workers that say more than anybody takes. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FloodTest {
  private final Heard holding = Heard.holding();
  private final Pretenders pretenders = new Pretenders();

  @AfterEach
  void killWhatIsLeft() {
    pretenders.close();
  }

  @Test
  void doesNotDrownInWhatAChildWritesAfterTheWorkersDeath() throws InterruptedException {
    ForkedWorker worker = start("leave-flooding-child", holding);
    long child = Long.parseLong(holding.await(WorkerEvent.Ready.class).engines().get(0));
    pretenders.endLater(child);
    while (worker.heldBytes() < ForkedWorker.CAPTURE_SHARE - 16 * 1024) {
      holding.await(WorkerEvent.Noise.class);
    }

    worker.end();

    assertThat(holding.awaitGone().exit()).isEqualTo(new WorkerExit.Code(5));
    long mostOfCapture = ForkedWorker.CAPTURE_SHARE + 2 * CaptureDrain.AFTERMATH;
    // What it said in frames before is held as well.
    assertThat(worker.heldBytes()).isLessThan(mostOfCapture + 1024);
    Pretenders.awaitEnd(child);
  }

  @Test
  void stopsAFloodUntilBytesAreGivenBack() throws InterruptedException {
    ForkedWorker worker = start("flood", holding);
    List<Heard.Entry> held = new ArrayList<>();
    long bytes = 0;
    while (bytes < ForkedWorker.INBOX_SHARE - 128 * 1024) {
      held.add(holding.next());
      bytes += size(held.get(held.size() - 1).event());
    }

    assertThat(worker.heldBytes()).isLessThanOrEqualTo(ForkedWorker.INBOX_SHARE);
    List<Heard.Entry> rest = holding.drain();
    bytes += rest.stream().mapToLong(entry -> size(entry.event())).sum();
    held.addAll(rest);
    assertThat(bytes).isLessThanOrEqualTo(ForkedWorker.INBOX_SHARE);
    held.forEach(entry -> entry.consumed().run());
    WorkerExit exit = null;
    while (exit == null) {
      Heard.Entry entry = holding.next();
      bytes += size(entry.event());
      entry.consumed().run();
      if (entry.event() instanceof WorkerEvent.Gone gone) {
        exit = gone.exit();
      }
    }
    assertThat(exit).isEqualTo(new WorkerExit.Orderly());
    assertThat(bytes).isGreaterThanOrEqualTo(16 * 1024 * 1024 - 128 * 1024);
    assertThat(worker.heldBytes()).isZero();
  }

  @Test
  void endsThoughNobodyGivesBytesBack() throws InterruptedException {
    ForkedWorker worker = start("flood-and-die", holding);
    long bytes = 0;
    while (bytes < ForkedWorker.INBOX_SHARE - 128 * 1024) {
      bytes += size(holding.next().event());
    }

    worker.end();

    assertThat(holding.awaitGone().exit()).isEqualTo(new WorkerExit.Code(9));
  }

  @Test
  void keepsTheEndOfAFloodOnTheCapture() throws InterruptedException {
    Heard heard = Heard.releasing();
    start("capture-flood", heard);

    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Orderly());
    assertThat(gone.lastWords()).endsWith("the last line");
  }

  private ForkedWorker start(String script, WorkerListener listener) {
    return (ForkedWorker)
        pretenders
            .factory(Forks.script(script), new ShellPipes())
            .start(new WorkerId(1), 1, listener);
  }

  private static int size(WorkerEvent event) {
    return event instanceof TestEvent.Printed printed ? printed.text().remaining() : 0;
  }
}
