package dev.volley.zoo.worker;

import static org.junit.Assert.assertEquals;

import org.junit.Assume;
import org.junit.Ignore;
import org.junit.Test;
import org.junit.experimental.categories.Category;

public class VintageZoo {

  /** A category. */
  public interface Slow {}

  @Test
  public void passes() {
    System.out.println("vintage says hello");
  }

  @Test
  public void fails() {
    assertEquals("the expected", "the actual");
  }

  @Test
  public void aborts() {
    Assume.assumeTrue(false);
  }

  @Test
  @Ignore("under repair")
  public void ignored() {}

  @Test
  @Category(Slow.class)
  public void slow() {}
}
