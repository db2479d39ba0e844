package dev.volley.zoo.run.deaths;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** A child of its test kills the JVM. */
public class ChildKillsZoo {
  @Test
  void startsAKiller() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
        .start()
        .waitFor();
    Thread.currentThread().join();
  }
}
