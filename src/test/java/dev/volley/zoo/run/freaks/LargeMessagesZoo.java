package dev.volley.zoo.run.freaks;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fails with much to say. */
class LargeMessagesZoo {
  @ParameterizedTest
  @ValueSource(ints = {64, 1024, 64 * 1024})
  void hasAMessageOfKibibytes(int size) {
    throw new AssertionError("x".repeat(1024 * size));
  }

  /** Short in characters, long in bytes. */
  @Test
  void hasAMessageOfManyBytes() {
    throw new AssertionError("\u20ac\ud83d\ude00".repeat(30_000));
  }

  /** All of them in the test's own class, of which the console's line is made. */
  @Test
  void hasFramesOfItsOwn() {
    AssertionError error = new AssertionError("deep");
    StackTraceElement[] frames = new StackTraceElement[1_000_000];
    Arrays.setAll(frames, i -> new StackTraceElement(getClass().getName(), "own", "C.java", i));
    error.setStackTrace(frames);
    throw error;
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 2_000_000})
  void hasFrames(int count) {
    AssertionError error = new AssertionError("deep");
    StackTraceElement[] frames = new StackTraceElement[count];
    Arrays.setAll(frames, i -> new StackTraceElement("a.b.C", "method", "C.java", i + 1));
    error.setStackTrace(frames);
    throw error;
  }
}
