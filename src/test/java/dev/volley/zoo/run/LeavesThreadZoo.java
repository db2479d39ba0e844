package dev.volley.zoo.run;

import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Leaves a thread behind, and needs nothing but Jupiter. */
class LeavesThreadZoo {
  @Test
  void test() {
    Thread thread = new Thread(LeavesThreadZoo::waitForEver, "left-behind");
    thread.start();
    Assertions.assertTrue(thread.isAlive());
  }

  private static void waitForEver() {
    while (true) {
      LockSupport.park();
    }
  }
}
