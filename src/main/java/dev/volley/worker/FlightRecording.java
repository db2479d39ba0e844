package dev.volley.worker;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The last minute of Java's flight recorder, where somebody has turned it on. By reflection, since
 * this is Java 8, which may not have it. Stateless.
 */
final class FlightRecording {

  private static final Duration LAST = Duration.ofMinutes(1);

  private static final String RECORDER = "jdk.jfr.FlightRecorder";

  private FlightRecording() {}

  /** Whether a recorder is at work; one that is not is left as it is. */
  static boolean runs() throws ReflectiveOperationException {
    Class<?> recorder;
    try {
      recorder = Class.forName(RECORDER);
    } catch (ClassNotFoundException without) {
      return false;
    }
    return Boolean.TRUE.equals(recorder.getMethod("isInitialized").invoke(null));
  }

  /** Writes what was recorded last. */
  static void dumpLastMinute(File file) throws ReflectiveOperationException {
    Class<?> type = Class.forName(RECORDER);
    Object recorder = type.getMethod("getFlightRecorder").invoke(null);
    Object snapshot = type.getMethod("takeSnapshot").invoke(recorder);
    Class<?> recording = Class.forName("jdk.jfr.Recording");
    try {
      recording.getMethod("setMaxAge", Duration.class).invoke(snapshot, LAST);
      recording.getMethod("dump", Path.class).invoke(snapshot, file.toPath());
    } finally {
      recording.getMethod("close").invoke(snapshot);
    }
  }
}
