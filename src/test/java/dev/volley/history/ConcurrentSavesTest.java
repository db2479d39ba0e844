package dev.volley.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentSavesTest {
  private static final int SAVES = 12;

  @TempDir private Path folder;

  @Test
  void nothingThatThreadsSaveIsLost() throws Exception {
    Path file = folder.resolve("threads.history");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<List<String>>> savers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int saver = i;
        savers.add(() -> SavingProcess.save(file, saver, SAVES));
      }
      for (Future<List<String>> saved : threads.invokeAll(savers, 60, TimeUnit.SECONDS)) {
        assertThat(saved.get()).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }

    assertAllThere(file, 8);
  }

  @Test
  void nothingThatProcessesSaveIsLost() throws IOException, InterruptedException {
    Path file = folder.resolve("processes.history");
    List<Process> processes = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        processes.add(
            new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    SavingProcess.class.getName(),
                    file.toString(),
                    String.valueOf(i),
                    String.valueOf(SAVES))
                .inheritIO()
                .start());
      }
      for (Process process : processes) {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }

    assertAllThere(file, 3);
  }

  private static void assertAllThere(Path file, int savers) {
    HistoryFile.Loaded loaded = new HistoryFile(file, "g:a", "test").load();
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.history().size()).isEqualTo(savers * SAVES);
  }
}
