package dev.volley.maven;

import dev.volley.schedule.Rules;
import dev.volley.schedule.TestSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user says of the placing of some tests.
 *
 * @param limits {@code limits}
 * @param weights {@code weights}
 * @param dedicated {@code dedicated}
 */
record RulesForm(List<Limit> limits, List<Weight> weights, List<@Nullable String> dedicated) {
  /** Nothing. */
  static final RulesForm NONE = new RulesForm(List.of(), List.of(), List.of());

  /** Keeps the lists as they are: Maven may put nulls into them. */
  RulesForm {
    limits = Collections.unmodifiableList(new ArrayList<>(limits));
    weights = Collections.unmodifiableList(new ArrayList<>(weights));
    dedicated = Collections.unmodifiableList(new ArrayList<>(dedicated));
  }

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException where something cannot be; in words for the user
   */
  Rules rules() {
    return new Rules(
        limits.stream()
            .map(
                each ->
                    new Rules.Limit(
                        tests("limits", each.tests),
                        count("limits", "atOnce", each.tests, each.atOnce)))
            .toList(),
        weights.stream()
            .map(
                each ->
                    new Rules.Heavy(
                        tests("weights", each.tests),
                        count("weights", "slots", each.tests, each.slots)))
            .toList(),
        dedicated.stream().map(each -> tests("dedicated", each)).toList());
  }

  private static TestSet tests(String parameter, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw new IllegalArgumentException(
          "An element of '"
              + parameter
              + "' says of no tests what it says: <tests> is missing or blank. Allowed: a tag, or a"
              + " pattern of class names such as com.acme.*Test or *IT#slow*.");
    }
    try {
      return TestSet.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("<tests> in '" + parameter + "': " + e.getMessage(), e);
    }
  }

  private static int count(
      String parameter, String element, @Nullable String tests, @Nullable String text) {
    String given = text == null ? "" : text.strip();
    if (!given.matches("0*[1-9]\\d{0,5}")) {
      throw new IllegalArgumentException(
          "<"
              + element
              + "> of the tests '"
              + tests
              + "' in '"
              + parameter
              + (given.isEmpty() ? "' is missing" : "' is '" + given + "'")
              + ". Allowed: a whole number from 1 to 999999.");
    }
    return Integer.parseInt(given);
  }
}
