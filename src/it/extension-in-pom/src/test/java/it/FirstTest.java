package it;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FirstTest {
  @Test
  void seesWhatSurefireWasConfiguredWith() {
    assertEquals("surefire", System.getProperty("configured.by"));
  }
}
