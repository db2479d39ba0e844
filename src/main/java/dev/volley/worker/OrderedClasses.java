package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells classes whose tests depend on one another's order, by the names of annotations on them, on
 * their superclasses, interfaces, enclosing classes and on those annotations. Any thread may ask;
 * one instance per request.
 */
final class OrderedClasses {

  private static final Set<String> ORDERING =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "org.junit.jupiter.api.TestMethodOrder",
                  "org.junit.FixMethodOrder",
                  "spock.lang.Stepwise")));

  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

  /** Whether this class's tests depend on one another's order. */
  boolean isOrdered(Class<?> type) {
    Boolean answer = known.get(type);
    if (answer == null) {
      answer = anyAbove(type, new HashSet<>());
      known.put(type, answer);
    }
    return answer;
  }

  private static boolean anyAbove(@Nullable Class<?> type, Set<Class<?>> seen) {
    if (type == null || type == Object.class || !seen.add(type)) {
      return false;
    }
    try {
      if (anyOn(type, seen)
          || anyAbove(type.getSuperclass(), seen)
          || anyAbove(type.getEnclosingClass(), seen)) {
        return true;
      }
      for (Class<?> implemented : type.getInterfaces()) {
        if (anyAbove(implemented, seen)) {
          return true;
        }
      }
      return false;
    } catch (RuntimeException | LinkageError unreadable) {
      // A class that cannot be looked at is taken for one that cannot be cut.
      return true;
    }
  }

  private static boolean anyOn(Class<?> type, Set<Class<?>> seen) {
    for (Annotation annotation : type.getDeclaredAnnotations()) {
      Class<?> kind = annotation.annotationType();
      if (ORDERING.contains(kind.getName()) || (seen.add(kind) && anyOn(kind, seen))) {
        return true;
      }
    }
    return false;
  }
}
