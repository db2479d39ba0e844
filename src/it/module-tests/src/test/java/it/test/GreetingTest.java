package it.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import it.app.App;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void isInItsOwnModule() {
    assertEquals("it.app.test", GreetingTest.class.getModule().getName());
    assertEquals("it.app", App.class.getModule().getName());
    assertEquals("org.junit.jupiter.api", Test.class.getModule().getName());
  }

  @Test
  void greets() {
    assertEquals("hello", App.greeting());
  }

  @Test
  void staysOutOfWhatTheModuleDoesNotOpen() throws NoSuchMethodException {
    Constructor<App> hidden = App.class.getDeclaredConstructor();
    assertThrows(InaccessibleObjectException.class, () -> hidden.setAccessible(true));
  }
}
