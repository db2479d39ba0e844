package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A test that prints without end, in a controller with little memory. How much it prints is the
 * system property {@code volley.flood.mebibytes}.
 */
class FloodTest {
  @TempDir Path directory;

  @Test
  @Timeout(240)
  void neitherFailsNorFillsTheControllersMemory() throws Exception {
    long mebibytes = Long.getLong("volley.flood.mebibytes", 200);
    Path log = directory.resolve("controller.log");
    // What a run needs for itself is about 20 MiB; Maven may grow by no more than 64.
    Process controller =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dzoo.kibibytes=" + 1024 * mebibytes,
                SeparateRun.class.getName(),
                "flood",
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(controller.waitFor(220, TimeUnit.SECONDS)).isTrue();

    assertThat(controller.exitValue()).as(Files.readString(log)).isZero();
    Path report = directory.resolve("surefire-reports/TEST-dev.volley.zoo.run.FloodZoo.xml");
    assertThat(Files.size(report)).isGreaterThan(1024 * 1024 * mebibytes);
  }
}
