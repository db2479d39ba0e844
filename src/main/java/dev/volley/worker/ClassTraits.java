package dev.volley.worker;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * What can be told of classes by looking at them; each is looked at once, however many requests it
 * is part of. Any thread may ask; one instance per worker; it keeps no class from being unloaded.
 */
final class ClassTraits {

  /** What is told of one class. */
  static final class Look {
    private final boolean ordered;
    private final boolean divisible;
    private final String fixture;

    private Look(boolean ordered, boolean divisible, String fixture) {
      this.ordered = ordered;
      this.divisible = divisible;
      this.fixture = fixture;
    }

    /** Whether its tests depend on one another's order. */
    boolean ordered() {
      return ordered;
    }

    /** Whether nothing is seen for which its tests would have to stay in one JVM. */
    boolean divisible() {
      return divisible;
    }

    /** Names what it shares with others and is expensive to set up; empty for nothing. */
    String fixture() {
      return fixture;
    }
  }

  /** A class that cannot be looked at is taken for one that cannot be cut. */
  private static final Look UNREADABLE = new Look(true, false, "");

  private final Map<Class<?>, Look> known = Collections.synchronizedMap(new WeakHashMap<>());
  private final BootApplication applications = new BootApplication();

  /** Looks at a class. */
  Look of(Class<?> type) {
    Look look = known.get(type);
    if (look == null) {
      look = lookAt(type);
      known.put(type, look);
    }
    return look;
  }

  private Look lookAt(Class<?> type) {
    Surroundings surroundings;
    try {
      surroundings = Surroundings.of(type);
    } catch (RuntimeException | LinkageError unreadable) {
      return UNREADABLE;
    }
    return new Look(
        OrderedClasses.isOrdered(surroundings), isDivisible(surroundings), fixture(surroundings));
  }

  private static boolean isDivisible(Surroundings surroundings) {
    try {
      return new Divisibility(surroundings).isKnownToBeSafe();
    } catch (RuntimeException | LinkageError unreadable) {
      // What is not known to be safe stays whole.
      return false;
    }
  }

  private String fixture(Surroundings surroundings) {
    try {
      return Fixtures.nameOf(surroundings, applications);
    } catch (RuntimeException | LinkageError unreadable) {
      // Only where it runs best is unknown.
      return "";
    }
  }
}
