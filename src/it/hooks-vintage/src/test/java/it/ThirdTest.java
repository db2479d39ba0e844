package it;

import org.junit.Test;

public class ThirdTest extends ClassHooks {
  @Test
  public void runs() {
    Hooks.called("test");
  }

  @Test
  public void runsAgain() {
    Hooks.called("test");
  }
}
