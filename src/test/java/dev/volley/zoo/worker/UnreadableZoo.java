package dev.volley.zoo.worker;

import org.junit.jupiter.api.Test;

/** Cannot be looked at by a class loader that does not find {@link Vanished}. */
public class UnreadableZoo {

  @Test
  void test() {}

  Vanished uses(Vanished vanished) {
    return vanished;
  }
}
