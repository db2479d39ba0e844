package dev.volley.zoo.run.placing;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("volley.group=zoo")
class Grouped1Zoo {
  @Test
  void signs() throws Exception {
    Exclusive.sign("group", 20);
  }
}
