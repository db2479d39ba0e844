package dev.volley.bench;

import java.util.List;

/**
 * A test class that is made for a benchmark.
 *
 * @param name its name, in the package {@code made}
 * @param millis how long each of its tests sleeps; one of 0 is empty
 * @param divisible whether nothing keeps its tests from running in several JVMs
 */
record MadeClass(String name, List<Integer> millis, boolean divisible) {
  static final String PACKAGE = "made";

  MadeClass {
    millis = List.copyOf(millis);
  }

  /** The same under another name. */
  MadeClass named(String other) {
    return new MadeClass(other, millis, divisible);
  }

  /** How long it sleeps. */
  double seconds() {
    return millis.stream().mapToInt(Integer::intValue).sum() / 1e3;
  }

  /** The longest of what cannot be taken apart. */
  double longestPiece() {
    return divisible
        ? millis.stream().mapToInt(Integer::intValue).max().orElse(0) / 1e3
        : seconds();
  }

  String source() {
    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n\n");
    source.append("class ").append(name).append(" {\n");
    if (!divisible) {
      source.append("  @org.junit.jupiter.api.BeforeAll static void once() {}\n\n");
    }
    for (int test = 0; test < millis.size(); test++) {
      String body = millis.get(test) == 0 ? "" : "Thread.sleep(" + millis.get(test) + ");";
      source
          .append("  @org.junit.jupiter.api.Test void test")
          .append(test)
          .append("() throws Exception {")
          .append(body)
          .append("}\n");
    }
    return source.append("}\n").toString();
  }
}
