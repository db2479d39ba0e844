package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Much output, and many tests, in a controller with little memory. How much a test prints is the
 * system property {@code volley.flood.mebibytes}.
 */
class FloodTest {
  @TempDir Path directory;

  @Test
  @Timeout(240)
  void neitherFailsNorFillsTheControllersMemory() throws Exception {
    long mebibytes = Long.getLong("volley.flood.mebibytes", 200);
    // What a run needs for itself is about 20 MiB; Maven may grow by no more than 64.
    run("-Xmx64m", "-Dzoo.kibibytes=" + 1024 * mebibytes, "flood");

    Path report = directory.resolve("surefire-reports/TEST-dev.volley.zoo.run.FloodZoo.xml");
    assertThat(Files.size(report)).isGreaterThan(1024 * 1024 * mebibytes);
  }

  @Test
  @Timeout(240)
  void reportsAHundredThousandTestsWithOutputInAHundredAndTwentyEightMebibytes() throws Exception {
    run("-Xmx128m", "-Dzoo.tests=25000", "busy");

    long testCases = 0;
    long outputs = 0;
    for (Path report : ValidReports.in(directory.resolve("surefire-reports")).values()) {
      try (Stream<String> lines = Files.lines(report)) {
        for (String line : (Iterable<String>) lines::iterator) {
          testCases += line.startsWith("  <testcase") ? 1 : 0;
          outputs += line.contains("prints a line of some length") ? 1 : 0;
        }
      }
    }
    assertThat(testCases).isEqualTo(100_000);
    assertThat(outputs).isEqualTo(100_000);
  }

  private void run(String memory, String property, String what) throws Exception {
    Path log = directory.resolve("controller.log");
    Process controller =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                memory,
                "-cp",
                System.getProperty("java.class.path"),
                property,
                SeparateRun.class.getName(),
                what,
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(controller.waitFor(220, TimeUnit.SECONDS)).isTrue();

    assertThat(controller.exitValue()).as(Files.readString(log)).isZero();
  }
}
