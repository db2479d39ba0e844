package dev.volley.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

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
    return Arrays.stream(values())
        .filter(name -> name.inWords().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown unit '"
                        + text
                        + "' (parameter 'unit', property 'volley.unit'). Allowed: "
                        + Arrays.stream(values())
                            .map(UnitName::inWords)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  /** The name as users write it. */
  public String inWords() {
    return name().toLowerCase(Locale.ROOT);
  }
}
