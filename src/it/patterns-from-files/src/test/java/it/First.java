package it;

import org.junit.jupiter.api.Test;

class First {
  @Test
  void wanted() {}

  @Test
  void unwanted() {}
}
