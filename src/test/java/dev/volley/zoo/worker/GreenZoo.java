package dev.volley.zoo.worker;

import org.junit.jupiter.api.Test;

public class GreenZoo {

  @Test
  void first() {}

  @Test
  void second() {}
}
