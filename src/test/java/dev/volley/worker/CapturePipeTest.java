package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CapturePipeTest {

  /** Is read by one byte at every look; with none to begin with it refuses to be looked at. */
  private static final class Emptying extends InputStream {
    private int unread;
    private int looks;

    Emptying(int unread) {
      this.unread = unread;
    }

    @Override
    public int read() {
      return -1;
    }

    @Override
    public int available() throws IOException {
      looks++;
      if (unread == 0) {
        throw new IOException("closed");
      }
      return --unread;
    }
  }

  @Test
  void waitsUntilAllWasRead() {
    Emptying end = new Emptying(4);

    new CapturePipe(end).awaitRead();

    assertThat(end.looks).isEqualTo(4);
  }

  @Test
  void looksOnceWhereNothingWasWritten() {
    Emptying end = new Emptying(1);

    new CapturePipe(end).awaitRead();

    assertThat(end.looks).isEqualTo(1);
  }

  @Test
  void losesPatienceWithAPipeThatIsNeverEmpty() {
    Emptying end = new Emptying(Integer.MAX_VALUE);
    CapturePipe pipe = new CapturePipe(end);
    long most = CapturePipe.PATIENCE_NANOS / CapturePipe.MOST_NANOS;
    for (int test = 0; test < most; test++) {
      int before = end.looks;
      pipe.awaitRead();
      assertThat(end.looks).isGreaterThan(before);
    }
    int looks = end.looks;

    pipe.awaitRead();

    assertThat(end.looks).isEqualTo(looks);
  }

  @Test
  void waitsNoLongerThanItsBoundOnAThreadThatIsInterrupted() {
    Emptying end = new Emptying(Integer.MAX_VALUE);
    Thread.currentThread().interrupt();

    new CapturePipe(end).awaitRead();

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void neverLooksAgainAtADescriptorThatWasClosed() {
    Emptying end = new Emptying(0);
    CapturePipe pipe = new CapturePipe(end);

    pipe.awaitRead();
    pipe.awaitRead();

    assertThat(end.looks).isEqualTo(1);
  }
}
