package dev.volley.zoo.fork;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tells where it runs, and what it sees there. */
public class PlaceCase {
  @Test
  void tellsWhatItSees() throws URISyntaxException {
    tell("works in", System.getProperty("user.dir"));
    URL found = PlaceCase.class.getResource("/found here.txt");
    tell("finds", found == null ? null : Path.of(found.toURI()));
    tell("variable", System.getenv(System.getProperty("asked.variable", "none")));
    tell("class path", System.getProperty("java.class.path"));
    tell("temporary", System.getProperty("java.io.tmpdir"));
  }

  private static void tell(String what, @Nullable Object value) {
    System.out.println(what + ": " + value);
  }
}
