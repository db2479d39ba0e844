package dev.volley.run;

import dev.volley.report.Console;
import dev.volley.report.ReportSettings;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

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
  private static final String MARK = "dev.volley.run.lock ";

  private final RunRequest request;
  private final Optional<Held> held;
  private final String suffix;

  private RunLock(RunRequest request, Optional<Held> held, String suffix) {
    this.request = request;
    this.held = held;
    this.suffix = suffix;
  }

  /**
   * The lock on the file, and the mark that this JVM has it.
   *
   * <p>The operating system gives locks to processes (POSIX): it frees this one as soon as any
   * channel of the file is closed, so that another run of this JVM must not even open the file. The
   * JVM's system properties are the one place that all class loaders of it share.
   */
  private record Held(String mark, FileChannel channel) {}

  /** Takes the lock, or warns that another build has it. */
  static RunLock of(RunRequest request) {
    try {
      Optional<Held> taken = take(request.events().resolveSibling("run.lock").toAbsolutePath());
      if (taken.isPresent()) {
        return new RunLock(request, taken, "");
      }
    } catch (IOException e) {
      // The event log lies in the same directory, and what is wrong with it is told there.
      return new RunLock(request, Optional.empty(), "");
    }
    RunLock second = new RunLock(request, Optional.empty(), "-" + ProcessHandle.current().pid());
    second.warn(request.console());
    return second;
  }

  private static Optional<Held> take(Path wanted) throws IOException {
    Path directory = wanted.resolveSibling("").normalize();
    Files.createDirectories(directory);
    Path file = directory.toRealPath().resolve(String.valueOf(wanted.getFileName()));
    String mark = MARK + file;
    if (System.getProperties().putIfAbsent(mark, "") != null) {
      return Optional.empty();
    }
    Optional<FileChannel> locked = Optional.empty();
    try {
      locked = lock(file);
      return locked.map(channel -> new Held(mark, channel));
    } finally {
      if (locked.isEmpty()) {
        System.getProperties().remove(mark);
      }
    }
  }

  private static Optional<FileChannel> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? Optional.of(channel) : Optional.empty();
    } finally {
      if (!locked) {
        channel.close();
      }
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
    held.ifPresent(this::giveBack);
  }

  private void giveBack(Held lock) {
    try {
      lock.channel().close();
    } catch (IOException e) {
      request.console().warn("The lock of this run could not be given back: " + e);
    } finally {
      System.getProperties().remove(lock.mark());
    }
  }
}
