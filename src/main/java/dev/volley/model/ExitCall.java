package dev.volley.model;

import java.util.List;

/**
 * A call of {@code System.exit} or {@code Runtime.exit} in a worker, by something other than the
 * worker itself.
 *
 * @param thread the name of the thread that called
 * @param frames its stack from the call on, innermost first
 */
public record ExitCall(String thread, List<String> frames) {

  /** Copies the list. */
  public ExitCall {
    frames = List.copyOf(frames);
  }
}
