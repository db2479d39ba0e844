package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The controller's JVM is interrupted, terminated or killed at a random moment of a busy run: no
 * worker outlives it, and its event log gives reports. How many times is the system property {@code
 * volley.signals.runs}.
 */
@Timeout(120)
class SignalsTest {
  /** Two seconds, and as much again for a machine that has other things to do. */
  private static final long MILLIS = 4_000;

  @TempDir Path directory;

  static Stream<Integer> seeds() {
    return Stream.iterate(1, seed -> seed + 1).limit(Integer.getInteger("volley.signals.runs", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noWorkerIsLeftAndTheLogGivesReports(int seed, TestReporter reporter) throws Exception {
    Random random = new Random(seed);
    int signals = isInterruptIgnored() ? 2 : 3;
    String signal = List.of("TERM", "KILL", "INT").get(random.nextInt(signals));
    // From before there is a worker to where all are busy.
    int moment = random.nextInt(5_000);
    String trial = "seed " + seed + ": SIG" + signal + " after " + moment + " ms";
    reporter.publishEntry(trial);
    String mark = UUID.randomUUID().toString();
    Process controller = start(mark);
    try {
      assertThat(controller.waitFor(moment, TimeUnit.MILLISECONDS)).as(trial).isFalse();
      new ProcessBuilder("kill", "-" + signal, Long.toString(controller.pid())).start().waitFor();

      assertThat(controller.waitFor(30, TimeUnit.SECONDS)).as(trial).isTrue();
      long since = System.nanoTime();
      while (!marked(mark).isEmpty()
          && System.nanoTime() - since < TimeUnit.MILLISECONDS.toNanos(MILLIS)) {
        Thread.onSpinWait();
      }
      assertThat(marked(mark)).as(trial).isEmpty();
      assertThatTheLogGivesReports(trial);
    } finally {
      controller.destroyForcibly();
      marked(mark).forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
    }
  }

  /** As where a shell runs this build in the background: then its children ignore it too. */
  private static boolean isInterruptIgnored() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> line.substring("SigIgn:".length()).strip())
        .anyMatch(mask -> (Long.parseUnsignedLong(mask, 16) & (1 << (2 - 1))) != 0);
  }

  private Process start(String mark) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dzoo.mark=" + mark,
            "-Dzoo.tests=10000000",
            "-Dzoo.micros=1000",
            "-cp",
            System.getProperty("java.class.path"),
            SeparateRun.class.getName(),
            "busy",
            directory.toString())
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("controller.log").toFile())
        .start();
  }

  private void assertThatTheLogGivesReports(String trial) throws IOException {
    RunKit live = new RunKit(directory);
    ValidReports.in(live.reports());
    // The header comes with the first event: before that there is nothing to read.
    if (!Files.exists(live.events()) || Files.size(live.events()) == 0) {
      return;
    }
    RunKit again = new RunKit(directory.resolve("again"));
    RunResult result = LogReplay.replay(live.events(), again.reportSettings(), again.console);

    assertThat(result.red()).as(trial).isFalse();
    assertThat(result.problem().orElse("")).as(trial).doesNotContain("damaged", "cannot read");
    ValidReports.in(again.reports());
    assertThat(again.cases()).as(trial).hasSize(result.summary().tests());
  }

  /** Processes that were started with this mark and run. */
  private static List<Long> marked(String mark) {
    List<Long> found = new ArrayList<>();
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      all.map(ProcessHandle::pid).filter(pid -> isMarked(pid, mark)).forEach(found::add);
    }
    return found;
  }

  private static boolean isMarked(long pid, String mark) {
    try {
      Path process = Path.of("/proc", Long.toString(pid));
      byte[] commandLine = Files.readAllBytes(process.resolve("cmdline"));
      return new String(commandLine, StandardCharsets.ISO_8859_1).contains(mark);
    } catch (IOException | UncheckedIOException gone) {
      return false;
    }
  }
}
