package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of this JVM from outside. */
class ProcessPictureTest {
  @TempDir Path directory;

  @Test
  @EnabledOnOs(OS.LINUX)
  void showsThreadsWhoseNamesTheKernelHasCutWithinALetter() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    Thread thread =
        DaemonThread.start(
            "\u0434".repeat(20),
            () -> {
              started.countDown();
              awaitQuietly(seen);
            });
    started.await();
    try {
      new ProcessPicture(ProcessHandle.current()).write(directory);
    } finally {
      seen.countDown();
      thread.join();
    }

    assertThat(directory.resolve(ProcessPicture.FILE))
        .content(StandardCharsets.UTF_8)
        .contains("Threads of the worker", "\u0434\u0434\u0434")
        .containsPattern("  \\d+ [A-Z] ");
  }

  @Test
  void showsTheProcessInADirectoryThatItMakes() throws IOException {
    new ProcessPicture(ProcessHandle.current()).write(directory.resolve("made"));

    assertThat(directory.resolve("made").resolve(ProcessPicture.FILE))
        .content(StandardCharsets.UTF_8)
        .contains("The worker:\n  pid " + ProcessHandle.current().pid());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
