package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.SetSystemProperty;

class PioneerTest {
  @Test
  @SetSystemProperty(key = "it.pioneer", value = "set")
  void runsWithTheExtension() {
    assertEquals("set", System.getProperty("it.pioneer"));
  }

  @Test
  void seesOneLauncherAlone() {
    String classPath = System.getProperty("java.class.path");
    assertFalse(classPath.contains("junit-platform-launcher-1.9.0.jar"), classPath);
  }
}
