package it;

import net.jqwik.api.Example;

class ThirdTest {
  @Example
  void runs() {
    Hooks.called("test");
  }
}
