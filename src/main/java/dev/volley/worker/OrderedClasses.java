package dev.volley.worker;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** Tells classes whose tests depend on one another's order. Stateless. */
final class OrderedClasses {

  private static final Set<String> ORDERING =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "org.junit.jupiter.api.TestMethodOrder",
                  "org.junit.FixMethodOrder",
                  "spock.lang.Stepwise")));

  private OrderedClasses() {}

  /** Whether the tests of the class in the middle depend on one another's order. */
  static boolean isOrdered(Surroundings surroundings) {
    return surroundings.hasAnnotation(ORDERING);
  }
}
