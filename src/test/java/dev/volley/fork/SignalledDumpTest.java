package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What can be learned of a worker's JVM without its help. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignalledDumpTest {
  @TempDir Path directory;

  private final Heard heard = Heard.releasing();

  @Test
  void keepsTheThreadsThatAJvmWritesAtASignal() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      Worker worker = factory.start(new WorkerId(1), 1, heard);
      heard.await(WorkerEvent.Ready.class);

      worker.inquiry().signalForDump(directory);
      StringBuilder noise = new StringBuilder();
      while (!noise.toString().contains("JNI global refs")) {
        WorkerEvent.Noise next = heard.await(WorkerEvent.Noise.class);
        noise.append(StandardCharsets.UTF_8.decode(next.text().duplicate()));
      }
      Path file = directory.resolve(SignalledDump.FILE);
      while (!file.toFile().exists() || file.toFile().length() == 0) {
        Thread.onSpinWait();
      }

      assertThat(file).content().contains("Full thread dump", "volley-worker-commands");
      worker.end();
      heard.awaitGone();
    }
  }

  @Test
  void answersWhatThreadsDoWhereNothingRuns() throws InterruptedException {
    try (JvmWorkerFactory factory = new JvmWorkerFactory(new Forks().settings())) {
      Worker worker = factory.start(new WorkerId(1), 1, heard);
      heard.await(WorkerEvent.Ready.class);

      worker.inquiry().stacks(7);
      WorkerEvent.Dumped dumped = heard.await(WorkerEvent.Dumped.class);

      assertThat(dumped.number()).isEqualTo(7);
      assertThat(dumped.last()).isTrue();
      assertThat(dumped.stacks()).hasSize(1);
      assertThat(dumped.stacks().get(0).node()).isEmpty();
      assertThat(dumped.stacks().get(0).thread()).startsWith("\"main\"");
      // An interrupt of what runs nothing does no harm, and neither does one of what never ran.
      worker.inquiry().interrupt(List.of(0, 12));
      worker.end();
      heard.awaitGone();
    }
  }
}
