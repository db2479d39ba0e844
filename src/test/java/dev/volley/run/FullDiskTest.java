package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The controller's JVM may not write large files, as where the disk is full. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "knows what ulimit -f counts there")
@Timeout(120)
class FullDiskTest {
  @TempDir Path directory;

  @Test
  void endsTheRunWithOneClearProblemAndWithoutAHang() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process controller =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 600; exec \"$0\" \"$@\"",
                java,
                "-cp",
                System.getProperty("java.class.path"),
                "-Dzoo.kibibytes=4000",
                SeparateRun.class.getName(),
                "flood",
                directory.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("controller.log").toFile())
            .start();

    assertThat(controller.waitFor(100, TimeUnit.SECONDS)).isTrue();

    String log = log();
    assertThat(log).contains("problem=Optional[").contains("File too large");
    assertThat(controller.exitValue()).isEqualTo(1);
    String problem =
        log.substring(
            log.indexOf("problem=Optional["), log.indexOf("]", log.indexOf("problem=Optional[")));
    assertThat(problem.lines().count()).isLessThanOrEqualTo(6);
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  private String log() throws IOException {
    return Files.readString(directory.resolve("controller.log"));
  }
}
