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
 * The event log as a consumer of events. Where it cannot even be made, the run goes on without it
 * after one warning; where it cannot be written any more, as on a full disk, that is told once as
 * what it is: not everything of this run was kept. Reporter thread, but for opening and closing.
 *
 * <p>The file grows with the run, so that whatever is killed and whenever, what has finished can be
 * reported from it: what was written is in the file when no event waits, and where one always does,
 * after a tenth of a second.
 */
final class EventFile implements Recorder.Consumer {
  private static final long LONGEST_UNFLUSHED_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private long lastFlush = System.nanoTime();
  private Optional<JournalWriter> journal = Optional.empty();

  private EventFile() {}

  static EventFile open(Path file, Console console) {
    EventFile events = new EventFile();
    try {
      events.journal = Optional.of(new JournalWriter(file));
    } catch (UncheckedIOException e) {
      console.warn(String.valueOf(e.getMessage()));
    }
    return events;
  }

  /** Writes the log of a run without classes: it tells that this shard had nothing to do. */
  static void ofNothing(RunRequest request, Instant now) {
    EventFile events = open(request.events(), request.console());
    Scheduling scheduling = request.scheduling();
    String runId = request.fork().runId();
    try {
      events.accept(
          new RunEvent.RunStarted(now, runId, 0, scheduling.strategyInWords(), scheduling.part()));
      events.accept(new RunEvent.RunFinished(now, false));
      events.close().ifPresent(request.console()::warn);
    } catch (UncheckedIOException e) {
      request.console().warn(String.valueOf(e.getMessage()));
    }
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

  /** Ends the log; returns what kept it from being whole, in words, unless that was told before. */
  Optional<String> close() {
    try {
      attempt(JournalWriter::close);
      return Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void attempt(Consumer<JournalWriter> step) {
    try {
      journal.ifPresent(step);
    } catch (UncheckedIOException e) {
      letGo(e);
      throw e;
    }
  }

  /** Nothing more is written; a daemon that runs Maven must not keep the file open. */
  private void letGo(UncheckedIOException why) {
    Optional<JournalWriter> broken = journal;
    journal = Optional.empty();
    try {
      broken.ifPresent(JournalWriter::close);
    } catch (UncheckedIOException e) {
      why.addSuppressed(e);
    }
  }
}
