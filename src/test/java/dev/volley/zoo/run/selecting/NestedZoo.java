package dev.volley.zoo.run.selecting;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class NestedZoo {
  @Test
  void outer() {}

  static class Standing {
    @Test
    void stands() {}
  }

  @Nested
  class Deep extends Common {
    @Test
    void one() {}

    @Test
    void two() {}

    @Nested
    class Deeper {
      @Test
      void three() {}
    }
  }

  abstract static class Common {
    @Test
    void inherited() {}
  }
}
