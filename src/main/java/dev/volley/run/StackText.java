package dev.volley.run;

import dev.volley.model.WorkerEvent.Dumped.Stack;
import java.util.List;

/** Shows a thread's stack as far as it is the user's. */
final class StackText {
  /** What calls a test: from there on a stack is the same for all of them. */
  private static final List<String> CALLERS =
      List.of("jdk.internal.reflect.", "sun.reflect.", "java.lang.reflect.", "org.junit.");

  private StackText() {}

  /** The thread, and its frames down to those that call every test; indented, without an end. */
  static String of(Stack stack) {
    List<String> frames = stack.frames().lines().toList();
    int shown = 0;
    while (shown < frames.size() && !isCaller(frames.get(shown))) {
      shown++;
    }
    shown = shown == 0 ? frames.size() : shown;
    StringBuilder text = new StringBuilder(stack.thread());
    frames.subList(0, shown).forEach(frame -> text.append("\n    ").append(frame));
    return shown == frames.size()
        ? text.toString()
        : text.append("\n    ... ").append(frames.size() - shown).append(" more").toString();
  }

  /** A frame begins with the names of loader and module, where it has any. */
  private static boolean isCaller(String frame) {
    int open = frame.indexOf('(');
    String place = open < 0 ? frame : frame.substring(0, open);
    String method = place.substring(Math.max(place.lastIndexOf('/'), place.indexOf(' ')) + 1);
    return CALLERS.stream().anyMatch(method::startsWith);
  }
}
