package dev.volley.zoo.fork;

import org.junit.jupiter.api.Test;

/** Tells where it runs, and what it sees there. */
public class PlaceCase {
  @Test
  void tellsWhatItSees() {
    tell("works in", System.getProperty("user.dir"));
    tell("finds", PlaceCase.class.getResource("/found here.txt"));
    tell("variable", System.getenv(System.getProperty("asked.variable", "none")));
    tell("class path", System.getProperty("java.class.path"));
    tell("temporary", System.getProperty("java.io.tmpdir"));
  }

  private static void tell(String what, Object value) {
    System.out.println(what + ": " + value);
  }
}
