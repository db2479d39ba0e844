package dev.volley.zoo.worker;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Classes whose tests are nested in what they extend. */
public class HeirsZoo {

  abstract static class Base {
    @Nested
    class Inherited {
      @Test
      void nested() {}
    }
  }

  public static class Heir extends Base {}
}
