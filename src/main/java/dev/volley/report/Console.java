package dev.volley.report;

import java.nio.ByteBuffer;

/** Where people read along. Called on the reporter thread, and after it has ended by the Mojo's. */
public interface Console {

  /** Prints lines at level DEBUG: what only those read who look for it. */
  default void debug(String text) {}

  /** Prints lines at level INFO. */
  void info(String text);

  /** Prints lines at level WARNING. */
  void warn(String text);

  /** Prints lines at level ERROR. */
  void error(String text);

  /**
   * Prints what a test printed, as it is and without a level.
   *
   * @param text UTF-8; may begin or end within a character
   */
  void raw(ByteBuffer text);
}
