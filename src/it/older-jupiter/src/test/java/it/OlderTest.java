package it;

import org.junit.Test;

public class OlderTest {
  @Test
  public void passes() {}
}
