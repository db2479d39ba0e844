package dev.volley.zoo.run.retrying;

import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Fails where another class left a system property behind. */
public class PollutedZoo {
  @Test
  void needsACleanJvm() {
    assertNull(System.getProperty("zoo.polluted"));
  }
}
