package it;

import net.jqwik.api.Example;

class FirstTest {
  @Example
  void runs() {
    Hooks.called("test");
  }
}
