package dev.volley.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells static fields that hold the same in every JVM for as long as it lives, by their types
 * alone: to look at a value would run the class's initializer. Stateless.
 *
 * <p>Safe are types without state that can change: values of the JDK, enumerations, loggers, and
 * final classes (records among them) made of nothing else. Files and paths are values, too, but
 * name places that tests write to. Collections, arrays, interfaces and classes that may have
 * subclasses can hold anything.
 */
final class ConstantTypes {

  private static final Set<String> VALUES =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "java.lang.Boolean",
                  "java.lang.Byte",
                  "java.lang.Character",
                  "java.lang.Class",
                  "java.lang.Double",
                  "java.lang.Float",
                  "java.lang.Integer",
                  "java.lang.Long",
                  "java.lang.Short",
                  "java.lang.String",
                  "java.lang.Void",
                  "java.math.BigDecimal",
                  "java.math.BigInteger",
                  "java.math.MathContext",
                  "java.net.URI",
                  "java.net.URL",
                  "java.nio.charset.Charset",
                  "java.util.Currency",
                  "java.util.Locale",
                  "java.util.OptionalDouble",
                  "java.util.OptionalInt",
                  "java.util.OptionalLong",
                  "java.util.UUID",
                  "java.util.regex.Pattern",
                  "java.lang.System$Logger",
                  "java.util.logging.Logger",
                  "org.apache.commons.logging.Log",
                  "org.apache.log4j.Logger",
                  "org.apache.logging.log4j.Logger",
                  "org.jboss.logging.Logger",
                  "org.slf4j.Logger",
                  "com.google.common.flogger.FluentLogger")));

  private ConstantTypes() {}

  /**
   * Whether a static field cannot change. What compilers and agents add is none of the tests' doing
   * (a coverage agent gives every class a field that is not final).
   */
  static boolean isConstant(Field field) {
    return isConstant(field, new HashSet<>());
  }

  private static boolean isConstant(Field field, Set<Class<?>> asked) {
    return field.isSynthetic()
        || (Modifier.isFinal(field.getModifiers()) && isValue(field.getType(), asked));
  }

  private static boolean isValue(Class<?> type, Set<Class<?>> asked) {
    if (type.isPrimitive()
        || Enum.class.isAssignableFrom(type)
        || VALUES.contains(type.getName())
        || isTime(type)
        || asked.contains(type)) {
      return true;
    }
    asked.add(type);
    return isMadeOfNothingElse(type, asked);
  }

  /** All but clocks, which may be set. */
  private static boolean isTime(Class<?> type) {
    return type.getName().startsWith("java.time.") && Modifier.isFinal(type.getModifiers());
  }

  private static boolean isMadeOfNothingElse(Class<?> type, Set<Class<?>> asked) {
    Class<?> parent = type.getSuperclass();
    boolean closed =
        Modifier.isFinal(type.getModifiers())
            && !type.isArray()
            && type.getClassLoader() != null
            && (parent == Object.class
                || (parent != null && parent.getName().equals("java.lang.Record")));
    return closed
        && Arrays.stream(type.getDeclaredFields()).allMatch(field -> isConstant(field, asked));
  }
}
