package dev.volley.zoo.run.behaviours;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Says which run and worker it is of. */
class WhoZoo {
  @RepeatedTest(3)
  void says() {
    System.out.println(
        System.getProperty("volley.run.id") + " on " + System.getProperty("volley.worker.id"));
  }

  @Test
  void saysToo() {
    says();
  }
}
