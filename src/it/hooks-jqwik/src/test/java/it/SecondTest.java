package it;

import net.jqwik.api.Example;

class SecondTest {
  @Example
  void runs() {
    Hooks.called("test");
  }
}
