package dev.volley.zoo.worker;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

public class TaggedZoo {

  @Test
  @Tag("Slow")
  void jupiterSlow() {}

  @Test
  @Tag("fast")
  void jupiterFast() {}

  @Test
  @Tag("some.package.Slow")
  void dotted() {}
}
