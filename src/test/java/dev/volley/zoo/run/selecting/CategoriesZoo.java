package dev.volley.zoo.run.selecting;

import org.junit.Test;
import org.junit.experimental.categories.Category;

public class CategoriesZoo {
  /** A category. */
  public interface Fast {}

  /** Another. */
  public interface Slow {}

  /** One of its kind. */
  public interface VerySlow extends Slow {}

  @Test
  @Category(Fast.class)
  public void quick() {}

  @Test
  @Category(VerySlow.class)
  public void crawls() {}

  @Test
  public void plain() {}
}
