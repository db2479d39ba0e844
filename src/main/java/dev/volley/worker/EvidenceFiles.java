package dev.volley.worker;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes files that show what a JVM does, into a directory that the controller names. What one JVM
 * cannot do another can, so whatever fails is noted in a file and the rest goes on. For one thread.
 */
final class EvidenceFiles {

  /** What could not be had, and why. */
  private static final String MISSING = "missing.txt";

  private final File directory;
  private final List<String> written = new ArrayList<>();
  private final StringBuilder missing = new StringBuilder();

  EvidenceFiles(String directory) {
    this.directory = new File(directory);
  }

  /** Names of the files that were written, without their directory. */
  List<String> written() {
    if (missing.length() > 0) {
      write(MISSING, missing.toString());
      missing.setLength(0);
    }
    return written;
  }

  /**
   * Writes what all threads do, with the locks they hold, and besides what virtual ones do, where
   * this JVM knows them.
   *
   * @param number of this dump, from 1
   * @return which threads wait for one another for ever; empty where none do
   */
  String dumpThreads(int number) {
    String deadlock = "";
    try {
      // Only now are management beans loaded: they cost time and memory, and may not be there.
      PlatformThreads threads = new PlatformThreads();
      deadlock = threads.deadlock();
      write("threads-" + number + ".txt", threads.dump(deadlock));
    } catch (Throwable without) {
      note("threads with their locks", without);
      write("threads-" + number + ".txt", plainDump());
    }
    if (VirtualThreads.areKnown()) {
      String name = "virtual-threads-" + number + ".txt";
      attempt(name, "virtual threads", VirtualThreads::dump);
    }
    return deadlock;
  }

  /** Writes which classes have how many instances. */
  void heapHistogram() {
    try {
      write("heap.txt", HeapHistogram.take());
    } catch (Throwable without) {
      note("the heap histogram", without);
    }
  }

  /** Writes the last minute of the flight recording that runs; nothing where none does. */
  void flightRecording() {
    try {
      if (FlightRecording.runs()) {
        attempt("recording.jfr", "the flight recording", FlightRecording::dumpLastMinute);
      }
    } catch (Throwable without) {
      note("the flight recording", without);
    }
  }

  private interface Writing {
    void to(File file) throws Exception;
  }

  private void attempt(String name, String what, Writing writing) {
    try {
      File file = file(name);
      writing.to(file);
      written.add(name);
    } catch (Throwable without) {
      note(what, without);
    }
  }

  private void write(String name, String text) {
    try (Writer writer =
        new OutputStreamWriter(new FileOutputStream(file(name)), StandardCharsets.UTF_8)) {
      writer.write(text);
      written.add(name);
    } catch (IOException | RuntimeException e) {
      note(name, e);
    }
  }

  private File file(String name) throws IOException {
    if (!directory.isDirectory() && !directory.mkdirs() && !directory.isDirectory()) {
      throw new IOException("the directory " + directory + " cannot be made");
    }
    return new File(directory, name).getAbsoluteFile();
  }

  private void note(String what, @Nullable Throwable why) {
    missing.append("Without ").append(what).append(": ").append(why).append('\n');
  }

  private static String plainDump() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
      Thread thread = each.getKey();
      text.append('"').append(thread.getName()).append("\" ").append(thread.getState());
      text.append('\n');
      for (StackTraceElement frame : each.getValue()) {
        text.append("    at ").append(frame).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }
}
