package it;

import org.junit.jupiter.api.Test;

class Second {
  @Test
  void wanted() {}

  @Test
  void unwanted() {}
}
