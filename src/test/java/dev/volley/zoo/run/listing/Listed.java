package dev.volley.zoo.run.listing;

/** The suites to list. */
public final class Listed {
  public static final Class<?> MANY = ManyZoo.class;
  public static final Class<?> DIES = DiesWhenDiscoveredZoo.class;

  private Listed() {}
}
