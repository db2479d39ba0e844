package dev.volley.zoo.run.selecting;

/** The suites to select from. */
public final class Selecting {
  public static final Class<?> NESTED = NestedZoo.class;
  public static final Class<?> INVOKED = InvokedZoo.class;
  public static final Class<?> TAGGED = TaggedZoo.class;
  public static final Class<?> CATEGORIES = CategoriesZoo.class;
  public static final Class<?> FAST = CategoriesZoo.Fast.class;

  private Selecting() {}
}
