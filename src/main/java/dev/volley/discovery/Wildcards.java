package dev.volley.discovery;

import java.util.regex.Pattern;

/** Turns {@code *} and {@code ?} into regular expressions. */
final class Wildcards {

  private Wildcards() {}

  /**
   * Translates a pattern.
   *
   * @param one the expression for one character
   */
  static String toRegex(String pattern, String one) {
    StringBuilder regex = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c != '*' && c != '?') {
        literal.append(c);
        continue;
      }
      flush(literal, regex);
      regex.append(one).append(c == '*' ? "*" : "");
    }
    flush(literal, regex);
    return regex.toString();
  }

  private static void flush(StringBuilder literal, StringBuilder regex) {
    if (!literal.isEmpty()) {
      regex.append(Pattern.quote(literal.toString()));
      literal.setLength(0);
    }
  }
}
