package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void seesWhatSurefireWasConfiguredWith() {
    assertEquals("management", System.getProperty("configured.by"));
  }
}
