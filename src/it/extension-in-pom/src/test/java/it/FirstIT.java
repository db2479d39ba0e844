package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstIT {
  @Test
  void seesWhatFailsafeWasConfiguredWith() {
    assertEquals("failsafe", System.getProperty("configured.by"));
  }
}
