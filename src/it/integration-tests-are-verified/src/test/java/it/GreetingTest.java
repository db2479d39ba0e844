package it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void runsOnTheDirectoryOfClasses() {
    assertEquals("Hello, unit", Greeting.of("unit"));
    String place = Greeting.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    assertTrue(place.endsWith("/target/classes/"), place);
  }
}
