package dev.volley.zoo.run.retrying;

import org.junit.jupiter.api.Test;

/** Leaves a system property behind. */
public class PollutingZoo {
  @Test
  void leavesSomethingBehind() {
    System.setProperty("zoo.polluted", "true");
  }
}
