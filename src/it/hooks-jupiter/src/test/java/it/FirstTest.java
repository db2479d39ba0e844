package it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RootResource.class)
class FirstTest {
  @Test
  void runs() {
    Hooks.called("test");
  }
}
