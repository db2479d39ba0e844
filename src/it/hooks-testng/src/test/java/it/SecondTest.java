package it;

import org.testng.annotations.Test;

public class SecondTest extends SuiteHooks {
  @Test
  public void runs() {
    Hooks.called("test");
  }
}
