package dev.volley.worker;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * What an assertion expected and what it found, where its throwable tells. Asked by reflection,
 * since each of the libraries may be there or not. Immutable.
 */
final class Comparison {

  private static final String OPENTEST4J = "org.opentest4j.AssertionFailedError";

  private static final Comparison NONE = new Comparison(null, null);

  final @Nullable String expected;
  final @Nullable String actual;

  private Comparison(@Nullable String expected, @Nullable String actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** What this throwable tells: both texts, one or none. */
  static Comparison of(Throwable thrown) {
    for (Class<?> type = thrown.getClass(); type != null; type = type.getSuperclass()) {
      String name = type.getName();
      if (name.equals(OPENTEST4J)) {
        return new Comparison(
            ofOpentest4j(type, thrown, "Expected"), ofOpentest4j(type, thrown, "Actual"));
      }
      if (name.equals("org.junit.ComparisonFailure")
          || name.equals("junit.framework.ComparisonFailure")) {
        return new Comparison(
            (String) ask(type, thrown, "getExpected"), (String) ask(type, thrown, "getActual"));
      }
    }
    return NONE;
  }

  private static @Nullable String ofOpentest4j(Class<?> type, Throwable thrown, String which) {
    if (!Boolean.TRUE.equals(ask(type, thrown, "is" + which + "Defined"))) {
      return null;
    }
    Object wrapper = ask(type, thrown, "get" + which);
    return wrapper == null
        ? null
        : (String) ask(wrapper.getClass(), wrapper, "getStringRepresentation");
  }

  /** The answer of a public method; null where it throws, since a report can do without. */
  private static @Nullable Object ask(Class<?> type, Object target, String method) {
    try {
      Method asked = type.getMethod(method);
      return asked.invoke(target);
    } catch (ReflectiveOperationException | RuntimeException | LinkageError untold) {
      return null;
    }
  }
}
