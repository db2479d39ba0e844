package it;

import org.junit.Test;

public class FirstTest extends ClassHooks {
  @Test
  public void runs() {
    Hooks.called("test");
  }

  @Test
  public void runsAgain() {
    Hooks.called("test");
  }
}
