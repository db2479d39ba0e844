package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import it.lib.Lib;
import java.io.File;
import org.junit.jupiter.api.Test;

class LibTest {
  private static final String CLASSES = String.join(File.separator, "lib", "target", "classes");

  @Test
  void isOnTheClassPathAsADirectory() {
    assertEquals("lib", Lib.name());
    String seen = System.getProperty("surefire.test.class.path");
    assertEquals(seen, System.getProperty("java.class.path"));
    assertTrue((seen + File.pathSeparator).contains(CLASSES + File.pathSeparator), seen);
  }
}
