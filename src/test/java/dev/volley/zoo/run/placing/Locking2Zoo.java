package dev.volley.zoo.run.placing;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("zoo")
class Locking2Zoo {
  @RepeatedTest(5)
  void holds() throws Exception {
    Exclusive.hold("held-by-one");
  }
}
