package dev.volley.zoo.run.selecting;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class TaggedZoo {
  @Test
  @Tag("Fast")
  void fast() {}

  @Test
  @Tag("Slow")
  void slow() {}

  @Test
  @Tag("Fast")
  @Tag("Slow")
  void both() {}

  @Test
  void neither() {}
}
