package dev.volley.run;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.model.RunEvent.RunStarted;
import dev.volley.model.SuitePart;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Which run an event log is about, as its first event tells.
 *
 * @param file the log
 * @param run its first event
 */
record LogHeading(Path file, RunStarted run) implements Comparable<LogHeading> {
  private static final Comparator<LogHeading> ORDER =
      Comparator.comparingInt((LogHeading log) -> log.part().map(SuitePart::number).orElse(0))
          .thenComparing(LogHeading::file);

  /**
   * Reads it.
   *
   * @throws UncheckedIOException where the file cannot be read, is no event log or holds nothing
   *     yet; its message is for the user
   * @throws IllegalArgumentException where its first event is another; in words for the user
   */
  static LogHeading of(Path file) {
    try (JournalReader reader = JournalReader.open(file)) {
      Optional<RunEvent> first = reader.next();
      if (first.isPresent() && first.get() instanceof RunStarted run) {
        return new LogHeading(file, run);
      }
      throw new IllegalArgumentException(
          "The event log " + file + " is cut off before its first event: its run is not known.");
    }
  }

  /** The part of a suite that the run is about; empty for all of it. */
  Optional<SuitePart> part() {
    return run.part();
  }

  /** The log as messages name it. */
  String inWords() {
    return part().map(part -> "shard " + part.inWords() + " (" + file + ")").orElse("" + file);
  }

  @Override
  public int compareTo(LogHeading other) {
    return ORDER.compare(this, other);
  }
}
