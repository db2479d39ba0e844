package it;

import org.testng.annotations.Test;

public class FirstTest extends SuiteHooks {
  @Test
  public void runs() {
    Hooks.called("test");
  }
}
