package dev.volley.zoo.run;

/** The suites, which are package-private as tests should be, by name. */
public final class Zoos {
  public static final Class<?> MIXED = MixedZoo.class;
  public static final Class<?> PRINTING = PrintingZoo.class;
  public static final Class<?> SURROUNDINGS = SurroundingsZoo.class;
  public static final Class<?> FLOOD = FloodZoo.class;
  public static final Class<?> SLEEPING = SleepingZoo.class;
  public static final Class<?> OTHER_SLEEPING = OtherSleepingZoo.class;

  /** All that are busy. */
  public static Class<?>[] busy() {
    return new Class<?>[] {Busy1Zoo.class, Busy2Zoo.class, Busy3Zoo.class, Busy4Zoo.class};
  }

  public static final Class<?> TEMPLATE = TemplateZoo.class;

  private Zoos() {}
}
