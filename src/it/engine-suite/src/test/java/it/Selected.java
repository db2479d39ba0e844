package it;

import org.junit.jupiter.api.Test;

class Selected {
  @Test
  void runsInTheSuite() {}
}
