package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no kill")
@Timeout(60)
class SecondInterruptTest {
  private static final int HEARD = 7;

  /** A JVM that is ending, as Maven's after the first Ctrl-C, and does not come to its end. */
  public static void main(String[] arguments) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  boolean heard = SecondInterrupt.whenHeard(() -> Runtime.getRuntime().halt(HEARD));
                  System.out.println(heard ? "ending" : "deaf");
                  while (true) {
                    Thread.onSpinWait();
                  }
                }));
    System.exit(0);
  }

  @Test
  void isHeardWhileTheJvmEnds() throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process ending =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                SecondInterruptTest.class.getName())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = ending.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("ending");
      new ProcessBuilder("kill", "-INT", Long.toString(ending.pid())).start().waitFor();

      assertThat(ending.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(ending.exitValue()).isEqualTo(HEARD);
    } finally {
      ending.destroyForcibly();
    }
  }
}
