package it;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RootResource.class)
class ThirdTest {
  @Test
  void runs() {
    Hooks.called("test");
  }
}
