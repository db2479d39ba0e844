package dev.volley.zoo.run.freaks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Throws what is hard to tell of. */
class ThrownZoo {
  /** Nothing of this can be serialized, and most of it throws. */
  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Thread thread = Thread.currentThread();
    private final Object unserializable = new Object();

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message from " + thread.getName() + unserializable);
    }

    @Override
    public String toString() {
      throw new IllegalStateException("no text");
    }
  }

  /** A value that cannot be told or serialized. */
  private static final class Untellable {
    final Thread thread = Thread.currentThread();

    @Override
    public String toString() {
      throw new UnsupportedOperationException("not even a name for " + thread);
    }
  }

  @Test
  void hasCyclicCauses() {
    RuntimeException first = new RuntimeException("first");
    RuntimeException second = new RuntimeException("second", first);
    first.initCause(second);
    first.addSuppressed(second);
    throw first;
  }

  @Test
  void hasThousandsOfCauses() {
    RuntimeException thrown = new RuntimeException("innermost");
    for (int i = 0; i < 5_000; i++) {
      thrown = new RuntimeException("number " + i, thrown);
    }
    throw thrown;
  }

  @Test
  void throwsWhenAsked() {
    throw new Hostile();
  }

  @Test
  void hasNoMessage() {
    throw new IllegalStateException((String) null);
  }

  @Test
  @SuppressWarnings("InfiniteRecursion") // That is what it is about.
  void overflowsTheStack() {
    overflowsTheStack();
  }

  @Test
  void comparesWhatCannotBeTold() {
    throw new AssertionFailedError("differ", new Untellable(), new Untellable());
  }

  @Test
  void comparesWhatCannotBeSerialized() {
    assertEquals(new Object[] {Thread.currentThread()}, new Object());
  }

  @Test
  void saysWhatNoXmlHolds() {
    StringBuilder text = new StringBuilder("]]> <&>\" ");
    for (char c = 0; c < 0xA0; c++) {
      text.append(c);
    }
    throw new AssertionError(text.append("\ud800 \udc00 \ufffe \uffff").toString());
  }
}
