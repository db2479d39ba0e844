package dev.volley.model;

import java.util.List;
import java.util.Optional;

/**
 * A throwable as it travels: taken apart in the worker, since the controller never loads a user's
 * class.
 *
 * @param className the binary name of its class
 * @param simpleName that name without package and enclosing classes
 * @param message what {@code getMessage()} gave; empty for null
 * @param text what {@code toString()} gave: the head of a stack trace
 * @param frames the stack, innermost first, without what it shares with the enclosing throwable's
 * @param commonFrames how many frames it shares, as in "... 12 more"
 * @param cause its cause
 * @param suppressed what it suppressed
 * @param expected of an assertion that tells it
 * @param actual of an assertion that tells it
 * @param focus frames in the test's class or its superclasses, outermost first
 * @param thrownByTestClass whether the innermost frame lies in the test's class
 * @param circular whether it was written already further out, and the rest is left out here
 */
public record Thrown(
    String className,
    String simpleName,
    Optional<String> message,
    String text,
    List<String> frames,
    int commonFrames,
    Optional<Thrown> cause,
    List<Thrown> suppressed,
    Optional<String> expected,
    Optional<String> actual,
    List<Frame> focus,
    boolean thrownByTestClass,
    boolean circular) {

  /**
   * One frame of a stack.
   *
   * @param className the binary name of the class
   * @param methodName the method's name
   * @param line the line number; 0 or negative where unknown
   */
  public record Frame(String className, String methodName, int line) {}

  /** Copies the lists. */
  public Thrown {
    frames = List.copyOf(frames);
    suppressed = List.copyOf(suppressed);
    focus = List.copyOf(focus);
  }
}
