package it.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class AppTest {
  private static final String MODULE = Boolean.getBoolean("on.class.path") ? null : "it.app";

  @Test
  void isInTheModule() {
    assertEquals(MODULE, AppTest.class.getModule().getName());
    assertEquals(MODULE, App.class.getModule().getName());
  }

  @Test
  void reachesWhatIsHidden() {
    assertEquals("hidden", App.hidden());
  }

  @Test
  void seesWhatTheModuleRequires() {
    assertThrows(AssertionFailedError.class, App::refuse);
    assertEquals(
        MODULE == null ? null : "org.opentest4j", AssertionFailedError.class.getModule().getName());
  }
}
