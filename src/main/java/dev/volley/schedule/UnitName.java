package dev.volley.schedule;

/** The units a user can name in {@code <unit>}: what a strategy places as a whole. */
public enum UnitName {
  /** A class of Jupiter or JUnit 4; all classes of any other engine together. */
  AUTO,
  /** A test method with all its invocations. */
  METHOD,
  /** A class, whatever its engine. */
  CLASS,
  /** All classes of a package. */
  PACKAGE;

  /**
   * Reads a name as users write it.
   *
   * @throws IllegalArgumentException where there is no such unit; the message lists those there are
   */
  public static UnitName parse(String text) {
    return ConstantNames.parse(UnitName.class, text, "unit", "unit", "");
  }

  /** The name as users write it. */
  public String inWords() {
    return ConstantNames.inWords(this);
  }
}
