package dev.volley.run;

import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The mark that an execution runs in a module: a lock on a file beside its event log. Who finds it
 * taken runs all the same, since two builds may have reasons; but it says so, and it writes its
 * event log, what it spools, evidence and its workers' temporary files under names of its own, so
 * that nothing is mixed in one file, and nobody clears away what another still uses.
 *
 * <p>The file stays, since whoever removed it could remove it under another's hands; the operating
 * system frees the lock of a process that dies.
 */
final class RunLock implements AutoCloseable {
  private final RunRequest request;
  private final @Nullable FileChannel channel;
  private final String suffix;

  private RunLock(RunRequest request, @Nullable FileChannel channel, String suffix) {
    this.request = request;
    this.channel = channel;
    this.suffix = suffix;
  }

  /** Takes the lock, or warns that another build has it. */
  static RunLock of(RunRequest request) {
    Path file = request.events().resolveSibling("run.lock");
    FileChannel channel = null;
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (directory != null) {
        Files.createDirectories(directory);
      }
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) != null) {
        return new RunLock(request, channel, "");
      }
      channel.close();
    } catch (IOException e) {
      // The event log lies in the same directory, and what is wrong with it is told there.
      return new RunLock(request, channel, "");
    }
    RunLock second = new RunLock(request, null, "-" + ProcessHandle.current().pid());
    second.warn(request.console());
    return second;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this JVM has it.
      return null;
    }
  }

  private void warn(Console console) {
    console.warn(
        "Another build runs the same tests of this module right now. Both write into "
            + request.reports().reportsDirectory()
            + ": of a class that both run, the report of whoever ends last stays. The event log of"
            + " this build is "
            + events()
            + ".");
  }

  /** Where this run's event log goes. */
  Path events() {
    Path wanted = request.events();
    String name = String.valueOf(wanted.getFileName());
    int dot = name.lastIndexOf('.');
    return suffix.isEmpty() || dot < 0
        ? wanted.resolveSibling(name + suffix)
        : wanted.resolveSibling(name.substring(0, dot) + suffix + name.substring(dot));
  }

  /** Where this run's reports go, and what it spools. */
  ReportSettings reports() {
    ReportSettings wanted = request.reports();
    return wanted.spillingInto(own(wanted.spillDirectory()));
  }

  /** Where temporary directories of this run's workers are made. */
  Path temporaryDirectories() {
    return own(temporaryDirectories(request));
  }

  /** The same where no other build runs these tests. */
  static Path temporaryDirectories(RunRequest request) {
    return request.events().resolveSibling("tmp");
  }

  /** Where this run gathers evidence of what takes too long. */
  Path timeouts() {
    return own(request.events().toAbsolutePath().resolveSibling("timeouts"));
  }

  private Path own(Path wanted) {
    return wanted.resolveSibling(wanted.getFileName() + suffix);
  }

  @Override
  public void close() {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      request.console().warn("The lock of this run could not be given back: " + e);
    }
  }
}
