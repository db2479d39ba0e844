package dev.volley.fork;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What can be seen of a process and of those below it without its help: who they are, since when
 * they run, how much they have computed; on Linux also the state of each of its threads, which
 * tells a loop (R, and its time grows) from a wait (S, with the place in the kernel).
 */
final class ProcessPicture {
  /** The file's name. */
  static final String FILE = "processes.txt";

  private final ProcessHandle process;

  /** Of a process that may end meanwhile. */
  ProcessPicture(ProcessHandle process) {
    this.process = process;
  }

  /**
   * Writes it into a directory, which is made where it is missing.
   *
   * @throws IOException where that cannot be done
   */
  void write(Path directory) throws IOException {
    StringBuilder text = new StringBuilder("The worker:\n");
    append(text, process);
    text.append("\nWhat it has started, and what that has:\n");
    List<ProcessHandle> below = process.descendants().toList();
    below.forEach(each -> append(text, each));
    text.append(below.isEmpty() ? "  nothing\n" : "");
    Path tasks = Path.of("/proc", Long.toString(process.pid()), "task");
    if (Files.isDirectory(tasks)) {
      text.append("\nThreads of the worker (state, name, clock ticks in user and kernel code):\n");
      appendThreads(text, tasks);
    }
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(FILE), text);
  }

  private static void append(StringBuilder text, ProcessHandle handle) {
    ProcessHandle.Info of = handle.info();
    text.append("  pid ").append(handle.pid());
    handle.parent().ifPresent(parent -> text.append(", child of ").append(parent.pid()));
    of.startInstant().ifPresent(at -> text.append(", since ").append(at));
    of.totalCpuDuration()
        .map(Duration::toMillis)
        .ifPresent(millis -> text.append(", ").append(millis).append(" ms of processor time"));
    text.append(": ").append(of.commandLine().or(of::command).orElse("(not told)")).append('\n');
  }

  private static void appendThreads(StringBuilder text, Path tasks) {
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
      for (Path thread : threads) {
        appendThread(text, thread);
      }
    } catch (IOException | DirectoryIteratorException e) {
      text.append("  (").append(e).append(")\n");
    }
  }

  /** As in proc(5): state, user and system time are fields 3, 14 and 15, after the name. */
  private static void appendThread(StringBuilder text, Path thread) throws IOException {
    String stat = read(thread.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length > 12) {
      text.append("  ").append(thread.getFileName()).append(' ').append(fields[0]).append(' ');
      text.append(read(thread.resolve("comm")).strip()).append(' ');
      text.append(fields[11]).append(' ').append(fields[12]).append(' ');
      text.append(read(thread.resolve("wchan"))).append('\n');
    }
  }

  /**
   * A thread may be gone, and what it waits for not for us to know. Its name need not be text: the
   * kernel keeps 15 bytes of it, wherever a letter ends.
   */
  private static String read(Path file) {
    try {
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.stripTrailing().replace('\n', ' ');
    } catch (IOException e) {
      return "";
    }
  }
}
