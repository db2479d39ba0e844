package dev.volley.zoo.run.deaths;

import org.junit.jupiter.api.Test;

/** Asks for a thread that the system cannot give: its stack is larger than any address space. */
public class NoThreadZoo {
  @Test
  void startsAThread() {
    new Thread(null, () -> {}, "too large", 1L << 50).start();
  }
}
