package dev.volley.report;

import dev.volley.model.Thrown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes a throwable apart as a worker does. */
public final class TakenApart {

  private TakenApart() {}

  /** A throwable with a stack of its own that is the same on every machine. */
  public static <T extends Throwable> T at(T throwable, StackTraceElement... frames) {
    throwable.setStackTrace(frames);
    return throwable;
  }

  /** A frame, as in {@code pkg.FooTest.method(FooTest.java:42)}. */
  public static StackTraceElement frame(String className, String method, int line) {
    String outer = className.replaceAll("\\$.*", "");
    String file = outer.substring(outer.lastIndexOf('.') + 1) + ".java";
    return new StackTraceElement(className, method, file, line);
  }

  /** What travels of a throwable; focus is the frames in these classes. */
  public static Thrown of(Throwable throwable, String... testClasses) {
    return of(
        throwable,
        new StackTraceElement[0],
        Collections.newSetFromMap(new IdentityHashMap<>()),
        List.of(testClasses));
  }

  private static Thrown of(
      Throwable throwable,
      StackTraceElement[] enclosing,
      Set<Throwable> seen,
      List<String> testClasses) {
    StackTraceElement[] stack = throwable.getStackTrace();
    int common = common(stack, enclosing);
    boolean circular = !seen.add(throwable);
    List<Thrown> suppressed = new ArrayList<>();
    Optional<Thrown> cause = Optional.empty();
    if (!circular) {
      for (Throwable s : throwable.getSuppressed()) {
        suppressed.add(of(s, stack, seen, testClasses));
      }
      cause = Optional.ofNullable(throwable.getCause()).map(c -> of(c, stack, seen, testClasses));
    }
    return new Thrown(
        throwable.getClass().getName(),
        throwable.getClass().getSimpleName(),
        Optional.ofNullable(throwable.getMessage()),
        throwable.toString(),
        circular
            ? List.of()
            : Arrays.stream(stack, 0, stack.length - common).map(Object::toString).toList(),
        circular ? 0 : common,
        cause,
        suppressed,
        Optional.empty(),
        Optional.empty(),
        focus(stack, testClasses),
        stack.length > 0 && testClasses.contains(stack[0].getClassName()),
        circular);
  }

  private static int common(StackTraceElement[] stack, StackTraceElement[] enclosing) {
    int common = 0;
    while (common < Math.min(stack.length, enclosing.length)
        && stack[stack.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
      common++;
    }
    return common;
  }

  private static List<Thrown.Frame> focus(StackTraceElement[] stack, List<String> testClasses) {
    List<Thrown.Frame> focus = new ArrayList<>();
    for (StackTraceElement frame : stack) {
      if (testClasses.contains(frame.getClassName())) {
        focus.add(
            0,
            new Thrown.Frame(frame.getClassName(), frame.getMethodName(), frame.getLineNumber()));
      }
    }
    return focus;
  }
}
