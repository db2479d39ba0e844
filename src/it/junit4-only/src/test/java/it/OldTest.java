package it;

import static org.junit.Assert.assertEquals;

import org.junit.Test;

public class OldTest {
  @Test
  public void adds() {
    assertEquals(4, 2 + 2);
  }

  @Test
  public void runsOnTheProjectsOwnJUnit() {
    assertEquals("4.12", junit.runner.Version.id());
  }
}
