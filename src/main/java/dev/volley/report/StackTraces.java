package dev.volley.report;

import dev.volley.model.Thrown;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a throwable that was taken apart as its JVM would have printed it. */
final class StackTraces {

  private StackTraces() {}

  /** The text of {@link Throwable#printStackTrace()}, with {@code \n} at the end of each line. */
  static String full(Thrown thrown) {
    StringBuilder text = new StringBuilder();
    append(text, thrown, "", "");
    return text.toString();
  }

  /**
   * The same, cut as Surefire's {@code trimStackTrace} cuts it: only frames of the given classes;
   * those of the outermost cause that has any stand below the head, then come its causes.
   */
  static String trimmed(Thrown thrown, Predicate<String> classes) {
    Trace trace = new Trace(thrown, thrown.frames());
    Trace focus = trace;
    while (focus != null && !focus.has(classes)) {
      focus = focus.cause();
    }
    if (focus == null) {
      focus = trace;
    }
    StringBuilder text = new StringBuilder(thrown.text()).append('\n');
    focus.appendFrames(text, classes);
    for (Trace cause = focus.cause(); cause != null; cause = cause.cause()) {
      text.append("Caused by: ").append(cause.thrown.text()).append('\n');
      cause.appendFrames(text, classes);
    }
    return text.toString();
  }

  private static void append(StringBuilder text, Thrown thrown, String caption, String indent) {
    text.append(indent).append(caption);
    if (thrown.circular()) {
      text.append("[CIRCULAR REFERENCE: ").append(thrown.text()).append("]\n");
      return;
    }
    text.append(thrown.text()).append('\n');
    for (String frame : thrown.frames()) {
      text.append(indent).append("\tat ").append(frame).append('\n');
    }
    if (thrown.commonFrames() > 0) {
      text.append(indent).append("\t... ").append(thrown.commonFrames()).append(" more\n");
    }
    for (Thrown suppressed : thrown.suppressed()) {
      append(text, suppressed, "Suppressed: ", indent + "\t");
    }
    thrown.cause().ifPresent(cause -> append(text, cause, "Caused by: ", indent));
  }

  /** A throwable with its whole stack, the frames it shares with the enclosing one included. */
  private record Trace(Thrown thrown, List<String> frames) {

    @Nullable Trace cause() {
      if (thrown.cause().isEmpty() || thrown.cause().get().circular()) {
        return null;
      }
      Thrown cause = thrown.cause().get();
      int shared = Math.max(0, Math.min(cause.commonFrames(), frames.size()));
      List<String> tail = frames.subList(frames.size() - shared, frames.size());
      return new Trace(cause, Stream.concat(cause.frames().stream(), tail.stream()).toList());
    }

    boolean has(Predicate<String> classes) {
      return frames.stream().anyMatch(frame -> classes.test(classOf(frame)));
    }

    void appendFrames(StringBuilder text, Predicate<String> classes) {
      for (String frame : frames) {
        if (classes.test(classOf(frame))) {
          text.append("\tat ").append(frame).append('\n');
        }
      }
    }

    /** The class in a frame as {@link StackTraceElement#toString()} writes it. */
    private static String classOf(String frame) {
      int end = frame.indexOf('(');
      String method = end < 0 ? frame : frame.substring(0, end);
      String qualified = method.substring(method.lastIndexOf('/') + 1);
      int dot = qualified.lastIndexOf('.');
      return dot < 0 ? qualified : qualified.substring(0, dot);
    }
  }
}
