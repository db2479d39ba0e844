package dev.volley.maven;

import java.util.Optional;

/**
 * How many workers the user wants.
 *
 * @param count the most workers at once, at least 1
 * @param insideMaven whether tests run inside Maven itself ({@code 0})
 * @param auto whether the run decides how many of them pay ({@code auto})
 */
record Workers(int count, boolean insideMaven, boolean auto) {

  /**
   * Reads {@code auto} (at first at most as many as there are cores), {@code N}, {@code xC} (times
   * cores, at least one) or {@code 0}.
   *
   * @param cores of this machine
   * @throws IllegalArgumentException for anything else; in words for the user
   */
  static Workers parse(String text, int cores) {
    String trimmed = text.strip();
    if (trimmed.equals("0")) {
      return new Workers(1, true, false);
    }
    return count(trimmed, cores)
        .map(count -> new Workers(count, false, trimmed.equals("auto")))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "workers '"
                        + trimmed
                        + "' is not a legal value (parameter 'workers', property 'volley.workers')."
                        + " Allowed: auto, a number such as 4, a multiple of the cores such as"
                        + " 0.5C, or 0 for tests inside Maven."));
  }

  /**
   * Reads Surefire's {@code forkCount}: {@code N}, {@code xC}, or anything that comes to {@code 0}.
   *
   * @param cores of this machine
   * @throws IllegalArgumentException for anything else; in words for the user
   */
  static Workers parseForkCount(String text, int cores) {
    String trimmed = text.strip();
    if (trimmed.matches("0+|(0+\\.?0*|\\.0+)C")) {
      return new Workers(1, true, false);
    }
    if (trimmed.matches("\\d{1,6}")) {
      return new Workers(Integer.parseInt(trimmed), false, false);
    }
    if (trimmed.matches("(\\d{1,6}\\.?\\d{0,6}|\\.\\d{1,6})C")) {
      double factor = Double.parseDouble(trimmed.substring(0, trimmed.length() - 1));
      return new Workers(Math.max(1, (int) (factor * cores)), false, false);
    }
    throw new IllegalArgumentException(
        "forkCount '"
            + trimmed
            + "' is not a legal value (parameter and property 'forkCount'). Allowed: a number such"
            + " as 4, a multiple of the cores such as 0.5C, or 0 for tests inside Maven.");
  }

  private static Optional<Integer> count(String text, int cores) {
    if (text.equals("auto")) {
      return Optional.of(Math.max(1, cores));
    }
    if (text.matches("\\d{1,6}")) {
      return Optional.of(Integer.parseInt(text)).filter(count -> count > 0);
    }
    if (text.matches("\\d{1,6}(\\.\\d{1,6})?C")) {
      double factor = Double.parseDouble(text.substring(0, text.length() - 1));
      return factor > 0 ? Optional.of(Math.max(1, (int) (factor * cores))) : Optional.empty();
    }
    return Optional.empty();
  }
}
