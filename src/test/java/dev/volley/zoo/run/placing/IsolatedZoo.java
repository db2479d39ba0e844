package dev.volley.zoo.run.placing;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class IsolatedZoo {
  @RepeatedTest(10)
  void isAlone() throws Exception {
    Exclusive.nobodyHoldsAnything();
    Thread.sleep(5);
  }
}
