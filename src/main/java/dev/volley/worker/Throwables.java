package dev.volley.worker;

import dev.volley.wire.proto.Frame;
import dev.volley.wire.proto.Thrown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a throwable apart, so that it can be shown where its class is unknown. One instance per
 * throwable; for one thread.
 *
 * <p>A throwable is the user's code: each of its methods may throw, lie or answer without end. What
 * cannot be had is said in the text. In all at most 16 Mi characters travel, 4 Mi in one text; the
 * rest is counted and left out, so that the message stays below what a frame reader takes. Causes
 * are followed to a depth that every protobuf parser takes without being told (its limit is 100
 * messages, and a few lie around ours).
 */
final class Throwables {

  /** The most characters of one text. */
  static final int MOST_IN_TEXT = 4 * 1024 * 1024;

  /** The most characters of all texts of a throwable, its causes included. */
  static final int MOST_IN_ALL = 16 * 1024 * 1024;

  /** How deep causes and suppressed throwables are followed. */
  static final int DEEPEST = 64;

  /** The most frames that one-line summaries are made of: as many as a JVM keeps of a stack. */
  static final int MOST_IN_FOCUS = 1024;

  private final @Nullable Class<?> testClass;
  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private int room = MOST_IN_ALL;

  private Throwables(@Nullable Class<?> testClass) {
    this.testClass = testClass;
  }

  /**
   * Takes a throwable apart; falls back to its class's name where even that fails.
   *
   * @param testClass the class reports are filed under; null where there is none
   */
  static Thrown describe(Throwable thrown, @Nullable Class<?> testClass) {
    try {
      return new Throwables(testClass).top(thrown);
    } catch (Throwable failed) {
      String name = thrown.getClass().getName();
      return Thrown.newBuilder()
          .setClassName(name)
          .setSimpleName(name.substring(name.lastIndexOf('.') + 1))
          .setText(name + " (taking it apart failed: " + failed.getClass().getName() + ")")
          .build();
    }
  }

  private Thrown top(Throwable thrown) {
    StackTraceElement[] stack = new SafeThrowable(thrown).stack();
    Thrown.Builder described = describe(thrown, new StackTraceElement[0], 0);
    if (testClass != null) {
      described.addAllFocus(focus(stack, testClass));
      described.setThrownByTestClass(
          stack.length > 0 && stack[0].getClassName().equals(testClass.getName()));
    }
    return described.build();
  }

  private Thrown.Builder describe(Throwable thrown, StackTraceElement[] enclosing, int depth) {
    Thrown.Builder described =
        Thrown.newBuilder()
            .setClassName(text(thrown.getClass().getName()))
            .setSimpleName(text(simpleName(thrown.getClass())));
    SafeThrowable safe = new SafeThrowable(thrown);
    if (!seen.add(thrown)) {
      return described.setCircular(true).setText(text(safe.text()));
    }
    if (depth >= DEEPEST || room == 0) {
      return described.setText(
          thrown.getClass().getName() + " (left out: too deep or too long to be sent)");
    }
    String message = safe.message();
    if (message != null) {
      described.setMessage(text(message));
    }
    addComparison(thrown, described);
    String text = text(safe.text());
    StackTraceElement[] stack = safe.stack();
    addFrames(described, stack, enclosing);
    Throwable cause = safe.cause();
    if (cause != null && cause != thrown) {
      described.setCause(describe(cause, stack, depth + 1));
    }
    int left = addSuppressed(thrown, described, stack, depth);
    String notes = safe.notes() + (left > 0 ? "\n(" + left + " suppressed ones left out)" : "");
    return described.setText(text + Texts.wellFormed(notes));
  }

  /** The number of suppressed throwables there was no room for. */
  private int addSuppressed(
      Throwable thrown, Thrown.Builder described, StackTraceElement[] stack, int depth) {
    Throwable[] suppressed = thrown.getSuppressed();
    for (int i = 0; i < suppressed.length; i++) {
      if (room == 0) {
        return suppressed.length - i;
      }
      described.addSuppressed(describe(suppressed[i], stack, depth + 1));
    }
    return 0;
  }

  private void addComparison(Throwable thrown, Thrown.Builder described) {
    Comparison comparison = Comparison.of(thrown);
    if (comparison.expected != null) {
      described.setExpected(text(comparison.expected));
    }
    if (comparison.actual != null) {
      described.setActual(text(comparison.actual));
    }
  }

  /** As {@code printStackTrace} does: what both stacks end with is counted, not repeated. */
  private void addFrames(
      Thrown.Builder described, StackTraceElement[] stack, StackTraceElement[] enclosing) {
    int own = stack.length;
    int other = enclosing.length;
    while (own > 0 && other > 0 && stack[own - 1].equals(enclosing[other - 1])) {
      own--;
      other--;
    }
    described.setCommonFrames(stack.length - own);
    for (int i = 0; i < own; i++) {
      if (room == 0) {
        described.addFrames("... (" + (own - i) + " more frames left out)");
        return;
      }
      described.addFrames(text(stack[i].toString()));
    }
  }

  /**
   * Frames in the test class or one of its superclasses, outermost first. JUnit 3's own classes,
   * which tests of that time extend, are not the user's.
   */
  private static List<Frame> focus(StackTraceElement[] stack, Class<?> testClass) {
    List<Frame> focus = new ArrayList<>();
    for (int i = stack.length - 1; i >= 0 && focus.size() < MOST_IN_FOCUS; i--) {
      String name = stack[i].getClassName();
      if (!name.startsWith("junit.framework.") && isSelfOrSuper(name, testClass)) {
        focus.add(
            Frame.newBuilder()
                .setClassName(Texts.wellFormed(name))
                .setMethodName(Texts.wellFormed(stack[i].getMethodName()))
                .setLine(stack[i].getLineNumber())
                .build());
      }
    }
    return focus;
  }

  private static boolean isSelfOrSuper(String name, Class<?> testClass) {
    for (Class<?> type = testClass; type != null; type = type.getSuperclass()) {
      if (type.getName().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static String simpleName(Class<?> type) {
    String simple = "";
    try {
      simple = type.getSimpleName();
    } catch (InternalError malformed) {
      // Java 8 raises this for names that Scala and Groovy make.
    }
    String name = type.getName();
    return simple.isEmpty() ? name.substring(name.lastIndexOf('.') + 1) : simple;
  }

  /** Takes a text's share of the room that is left. */
  private String text(String text) {
    String cut = Texts.cut(text, Math.min(MOST_IN_TEXT, room));
    room = Math.max(0, room - cut.length());
    return cut;
  }

  /** A throwable whose methods may throw; what did is noted. */
  private static final class SafeThrowable {

    private final Throwable thrown;
    private final StringBuilder notes = new StringBuilder();

    SafeThrowable(Throwable thrown) {
      this.thrown = thrown;
    }

    @Nullable String message() {
      return textOf("getMessage()", thrown::getMessage);
    }

    String text() {
      String text = textOf("toString()", thrown::toString);
      return text == null ? thrown.getClass().getName() : text;
    }

    @Nullable Throwable cause() {
      return ask("getCause()", thrown::getCause);
    }

    StackTraceElement[] stack() {
      StackTraceElement[] stack = ask("getStackTrace()", thrown::getStackTrace);
      List<StackTraceElement> known = new ArrayList<>();
      if (stack != null) {
        for (StackTraceElement each : stack) {
          if (each != null) {
            known.add(each);
          }
        }
      }
      return known.toArray(new StackTraceElement[0]);
    }

    String notes() {
      return notes.toString();
    }

    /** The answer, or in its place a text that says what was thrown instead. */
    private @Nullable String textOf(String method, Supplier<@Nullable String> answer) {
      try {
        return answer.get();
      } catch (Throwable t) {
        return "(" + method + " threw " + t.getClass().getName() + ")";
      }
    }

    private <T> @Nullable T ask(String method, Supplier<@Nullable T> answer) {
      try {
        return answer.get();
      } catch (Throwable t) {
        notes.append("\n(").append(method).append(" threw ").append(t.getClass().getName());
        notes.append(')');
        return null;
      }
    }
  }
}
