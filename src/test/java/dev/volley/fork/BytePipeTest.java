package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BytePipeTest {
  private final BytePipe pipe = new BytePipe(7);
  private final InputStream source = pipe.source();
  private final OutputStream sink = pipe.sink();

  @Test
  void carriesMoreThanItHolds() throws IOException {
    byte[] bytes = new byte[10_000];
    new Random(1).nextBytes(bytes);
    CompletableFuture<Void> written = write(bytes);

    byte[] read = source.readNBytes(bytes.length);

    assertThat(read).isEqualTo(bytes);
    written.join();
    assertThat(source.available()).isZero();
  }

  @Test
  void isAtItsEndOnceClosedAndRead() throws IOException {
    sink.write(200);
    sink.close();

    assertThat(source.read()).isEqualTo(200);
    assertThat(source.read()).isEqualTo(-1);
    assertThat(source.read(new byte[3])).isEqualTo(-1);
  }

  @Test
  void refusesWhatNobodyWillRead() throws IOException {
    CompletableFuture<Void> written = write(new byte[100]);
    assertThat(source.read()).isZero();

    source.close();

    assertThatThrownBy(written::join).hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> sink.write(1)).isInstanceOf(IOException.class);
  }

  @Test
  void keepsWhatWasWrittenWhenSevered() throws IOException {
    sink.write(new byte[] {1, 2, 3});

    pipe.sever();

    assertThat(source.readAllBytes()).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> sink.write(4)).isInstanceOf(IOException.class);
  }

  @Test
  void survivesTheThreadThatWroteAndItsInterruption() throws Exception {
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread writer =
        DaemonThread.start(
            "writes",
            () -> {
              Thread.currentThread().interrupt();
              try {
                sink.write(new byte[20]);
              } catch (IOException e) {
                interrupted.completeExceptionally(e);
              }
              interrupted.complete(Thread.interrupted());
            });

    assertThat(source.readNBytes(20)).hasSize(20);
    assertThat(interrupted.join()).isTrue();
    writer.join();
    sink.write(5);
    assertThat(source.read()).isEqualTo(5);
  }

  private CompletableFuture<Void> write(byte[] bytes) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    DaemonThread.start(
        "writes",
        () -> {
          try {
            sink.write(bytes);
            done.complete(null);
          } catch (IOException e) {
            done.completeExceptionally(e);
          }
        });
    return done;
  }
}
