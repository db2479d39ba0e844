package dev.volley.run;

import dev.volley.journal.JournalWriter;
import dev.volley.model.RunEvent;
import dev.volley.report.Console;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The event log as a consumer of events: where it cannot be written, the run goes on without it
 * after one warning. Reporter thread, but for opening and closing.
 *
 * <p>The file grows with the run, so that whatever is killed and whenever, what has finished can be
 * reported from it: what was written is in the file when no event waits, and where one always does,
 * after a tenth of a second.
 */
final class EventFile implements Recorder.Consumer {
  private static final long LONGEST_UNFLUSHED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final Console console;
  private long lastFlush = System.nanoTime();
  private Optional<JournalWriter> journal = Optional.empty();

  private EventFile(Console console) {
    this.console = console;
  }

  static EventFile open(Path file, Console console) {
    EventFile events = new EventFile(console);
    try {
      events.journal = Optional.of(new JournalWriter(file));
    } catch (UncheckedIOException e) {
      events.giveUp(e);
    }
    return events;
  }

  /** Writes the log of a run without classes: it tells that this shard had nothing to do. */
  static void ofNothing(RunRequest request, Instant now) {
    EventFile events = open(request.events(), request.console());
    Scheduling scheduling = request.scheduling();
    String runId = request.fork().runId();
    events.accept(
        new RunEvent.RunStarted(now, runId, 0, scheduling.strategyInWords(), scheduling.part()));
    events.accept(new RunEvent.RunFinished(now, false));
    events.close();
  }

  @Override
  public void accept(RunEvent event) {
    attempt(writer -> writer.write(event));
    if (System.nanoTime() - lastFlush > LONGEST_UNFLUSHED_NANOS) {
      idle();
    }
  }

  @Override
  public void idle() {
    attempt(JournalWriter::flush);
    lastFlush = System.nanoTime();
  }

  void close() {
    attempt(JournalWriter::close);
  }

  private void attempt(Consumer<JournalWriter> step) {
    try {
      journal.ifPresent(step);
    } catch (UncheckedIOException e) {
      giveUp(e);
    }
  }

  private void giveUp(UncheckedIOException e) {
    journal = Optional.empty();
    console.warn(String.valueOf(e.getMessage()));
  }
}
