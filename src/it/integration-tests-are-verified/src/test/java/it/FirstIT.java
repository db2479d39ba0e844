package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FirstIT {
  @Test
  void runsOnThePackagedJar() {
    assertEquals("Hello, jar", Greeting.of("jar"));
    String place = Greeting.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertTrue(place.endsWith(".jar"), place);
  }

  @Test
  void isOnTheOnlyWorker() {
    assertEquals("1", System.getProperty("volley.worker.count"));
  }
}
