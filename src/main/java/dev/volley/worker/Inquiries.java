package dev.volley.worker;

import dev.volley.wire.proto.Cancel;
import dev.volley.wire.proto.Dump;
import dev.volley.wire.proto.Dumped;
import dev.volley.wire.proto.FromWorker;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Answers what the controller asks about a test that runs for long, and interrupts it. Each command
 * has a thread of its own: the reader of commands waits for nothing, and a dump that never comes to
 * its end must not keep an interrupt from its test.
 */
final class Inquiries {

  private static final int DUMPS = 3;

  /** An answer is one frame. */
  private static final int MOST_BYTES = 200 * 1024;

  private static final long BETWEEN_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Attribution attribution;
  private final Thread main;
  private final FlushRequests answers;

  /** Numbers that were answered; the reader's alone. */
  private final Set<Integer> known = new HashSet<>();

  /**
   * Knows of no question yet.
   *
   * @param main the thread that discovers, and runs what does not run in threads of its own
   */
  Inquiries(Attribution attribution, Thread main, FlushRequests answers) {
    this.attribution = attribution;
    this.main = main;
    this.answers = answers;
  }

  /** Answers a dump, soon. Called by the reader of commands. */
  void dump(Dump dump) {
    if (known.add(dump.getNumber())) {
      start("volley-worker-dump-" + dump.getNumber(), () -> answer(dump));
    }
  }

  /** Interrupts, soon. Called by the reader of commands. */
  void cancel(Cancel cancel) {
    // Not on the reader's thread: an interrupt closes the channel that its thread waits for.
    start("volley-worker-cancel", () -> cancel.getNodesList().forEach(this::interrupt));
  }

  private void interrupt(int node) {
    if (node == 0) {
      // It may have come to running something meanwhile, which this is not meant for.
      if (attribution.runsNothing()) {
        main.interrupt();
      }
    } else {
      attribution.interrupt(node);
    }
  }

  private void answer(Dump dump) {
    RunningStacks stacks = new RunningStacks(attribution, main);
    if (dump.getDirectory().isEmpty()) {
      say(Dumped.newBuilder().addAllStacks(stacks.take()), dump, true);
      return;
    }
    // First of all, and without anything that could fail: what else is asked may take its time.
    Dumped.Builder first = Dumped.newBuilder().addAllStacks(stacks.take());
    EvidenceFiles files = new EvidenceFiles(dump.getDirectory());
    String deadlock = files.dumpThreads(1);
    say(first.setDeadlock(Texts.cut(deadlock, RunningStacks.MOST)), dump, false);
    for (int i = 2; i <= DUMPS; i++) {
      pause();
      files.dumpThreads(i);
    }
    files.heapHistogram();
    files.flightRecording();
    List<String> written = files.written();
    say(Dumped.newBuilder().setDeadlock(first.getDeadlock()).addAllFiles(written), dump, true);
  }

  private void say(Dumped.Builder dumped, Dump dump, boolean last) {
    while (dumped.getStacksCount() > 1 && dumped.build().getSerializedSize() > MOST_BYTES) {
      dumped.removeStacks(dumped.getStacksCount() - 1);
    }
    answers.answer(
        FromWorker.newBuilder()
            .setDumped(dumped.setNumber(dump.getNumber()).setLast(last))
            .build());
  }

  /** Tests may interrupt any thread they find. */
  private static void pause() {
    long until = System.nanoTime() + BETWEEN_NANOS;
    long left = BETWEEN_NANOS;
    while (left > 0) {
      Thread.interrupted();
      LockSupport.parkNanos(left);
      left = until - System.nanoTime();
    }
  }

  private static void start(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    thread.start();
  }
}
