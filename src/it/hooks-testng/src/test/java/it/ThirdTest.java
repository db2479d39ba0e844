package it;

import org.testng.annotations.Test;

public class ThirdTest extends SuiteHooks {
  @Test
  public void runs() {
    Hooks.called("test");
  }
}
