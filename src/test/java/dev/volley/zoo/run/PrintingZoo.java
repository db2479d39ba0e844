package dev.volley.zoo.run;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintingZoo {
  @Test
  void printsItself() {
    System.out.println("printed by the test");
    System.err.println("complained by the test");
  }

  @Test
  void printsFromAThread() throws InterruptedException {
    Thread thread = new Thread(() -> System.out.println("printed by a thread"));
    thread.start();
    thread.join();
  }

  @Test
  void lastPrintsByAChild() throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "echo printed by a child; echo complained by a child >&2")
        .inheritIO()
        .start()
        .waitFor();
    // What the child wrote is on its way through another pipe; the parent has read it once a
    // second child that was started later has been answered through the same one.
    byte[] answer =
        new ProcessBuilder("/bin/sh", "-c", "sleep 0.3; echo done")
            .start()
            .getInputStream()
            .readAllBytes();
    System.out.print(new String(answer, StandardCharsets.UTF_8));
  }
}
