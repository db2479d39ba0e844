package dev.volley.schedule;

/** What a user can name in {@code <isolate>}: how much may run in one JVM. */
public enum Isolation {
  /** Whatever its worker is given. */
  NONE,
  /** One class. */
  CLASS,
  /** One test method with all its invocations. */
  METHOD;

  /**
   * Reads a name as users write it.
   *
   * @throws IllegalArgumentException where there is no such name; the message lists those there are
   */
  public static Isolation parse(String text) {
    return ConstantNames.parse(Isolation.class, text, "isolation", "isolate", "");
  }

  /**
   * What is placed as a whole under it: never more than may run in one JVM, whatever the engine.
   *
   * @param wished what the user asked for
   */
  public UnitName unit(UnitName wished) {
    return switch (this) {
      case NONE -> wished;
      case CLASS -> wished == UnitName.METHOD ? UnitName.METHOD : UnitName.CLASS;
      case METHOD -> UnitName.METHOD;
    };
  }

  /** The name as users write it. */
  public String inWords() {
    return ConstantNames.inWords(this);
  }
}
