package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An annotation as Spring reads it: attributes that are aliases of one another are equal, and an
 * annotation passes attributes on to those that stand on it, as its {@code @AliasFor} say. Holds
 * whatever annotation it is given, Spring's or not. Immutable.
 *
 * <p>Making one throws a RuntimeException or a LinkageError where something cannot be read.
 */
final class SpringAnnotation {
  private final Class<?> type;
  private final SortedMap<String, Object> attributes = new TreeMap<>();

  /** Attributes that were given another value than their own. */
  private final Set<String> given = new HashSet<>();

  private SpringAnnotation(Annotation annotation, Map<String, Object> overriding) {
    type = annotation.annotationType();
    for (Method attribute : type.getDeclaredMethods()) {
      Attributes.of(annotation, attribute.getName())
          .ifPresent(value -> attributes.put(attribute.getName(), value));
    }
    for (Method attribute : type.getDeclaredMethods()) {
      Object value = attributes.get(attribute.getName());
      if (value != null && !Arrays.deepEquals(array(value), array(attribute.getDefaultValue()))) {
        give(attribute, value);
      }
    }
    for (Method attribute : type.getDeclaredMethods()) {
      Object value = overriding.get(attribute.getName());
      if (value != null) {
        give(attribute, value);
      }
    }
  }

  private static @Nullable Object[] array(@Nullable Object value) {
    return new @Nullable Object[] {value};
  }

  private void give(Method attribute, Object value) {
    attributes.put(attribute.getName(), value);
    given.add(attribute.getName());
    SpringAlias alias = SpringAlias.of(attribute);
    if (alias != null && alias.type() == type) {
      attributes.put(alias.attribute(), value);
      given.add(alias.attribute());
    }
  }

  /** The annotations on an element, and on their types, and so on; each of a repeated one. */
  static List<SpringAnnotation> on(AnnotatedElement element) {
    List<SpringAnnotation> found = new ArrayList<>();
    addAll(element, found, new HashMap<>(), new HashSet<>());
    return found;
  }

  private static void addAll(
      AnnotatedElement element,
      List<SpringAnnotation> found,
      Map<Class<?>, Map<String, Object>> overriding,
      Set<Class<?>> above) {
    for (Annotation declared : element.getDeclaredAnnotations()) {
      for (Annotation each : unrolled(declared)) {
        Class<?> type = each.annotationType();
        if (!type.getName().startsWith("java.lang.") && above.add(type)) {
          Map<String, Object> passed = overriding.getOrDefault(type, Collections.emptyMap());
          SpringAnnotation one = new SpringAnnotation(each, passed);
          found.add(one);
          addAll(type, found, one.passedOn(overriding), above);
          above.remove(type);
        }
      }
    }
  }

  /** What a container of repeated annotations holds, or the annotation itself. */
  private static List<Annotation> unrolled(Annotation annotation) {
    Object value = Attributes.of(annotation, "value").orElse("");
    if (value instanceof Annotation[]) {
      Repeatable repeatable = value.getClass().getComponentType().getAnnotation(Repeatable.class);
      if (repeatable != null && repeatable.value() == annotation.annotationType()) {
        return Arrays.asList((Annotation[]) value);
      }
    }
    return Collections.singletonList(annotation);
  }

  /** What those above it pass on to those on it, and what it adds itself; who is above wins. */
  private Map<Class<?>, Map<String, Object>> passedOn(
      Map<Class<?>, Map<String, Object>> fromAbove) {
    Map<Class<?>, Map<String, Object>> passed = new HashMap<>();
    for (boolean only : new boolean[] {false, true}) {
      for (Method attribute : type.getDeclaredMethods()) {
        SpringAlias alias = SpringAlias.of(attribute);
        Object value = attributes.get(attribute.getName());
        // Of several aliases of one attribute, one that was given a value counts: it comes last.
        if (alias != null && value != null && given.contains(attribute.getName()) == only) {
          passed
              .computeIfAbsent(alias.type(), target -> new HashMap<>())
              .put(alias.attribute(), value);
        }
      }
    }
    fromAbove.forEach(
        (target, values) -> passed.computeIfAbsent(target, t -> new HashMap<>()).putAll(values));
    return passed;
  }

  /** The binary name of its type. */
  String name() {
    return type.getName();
  }

  /** The annotations on its type, and on theirs. */
  List<SpringAnnotation> onIt() {
    return on(type);
  }

  /** The annotations that an attribute holds; none where it holds something else. */
  List<SpringAnnotation> held(String attribute) {
    Object value = attributes.get(attribute);
    List<SpringAnnotation> held = new ArrayList<>();
    if (value instanceof Annotation[]) {
      for (Annotation each : (Annotation[]) value) {
        held.add(new SpringAnnotation(each, Collections.emptyMap()));
      }
    }
    return held;
  }

  /** Whether it has an attribute that it passes on to no other annotation. */
  boolean keepsAttributes() {
    for (Method attribute : type.getDeclaredMethods()) {
      SpringAlias alias = SpringAlias.of(attribute);
      if (alias == null || alias.type() == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether an attribute has this value; false where there is no such attribute. */
  boolean says(String attribute, Object value) {
    return value.equals(attributes.get(attribute));
  }

  /** The elements of an attribute, or the one value it has, in words; empty where it has none. */
  List<String> values(String attribute) {
    Object value = attributes.get(attribute);
    List<String> values = new ArrayList<>();
    if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        values.add(inWords(Array.get(value, i)));
      }
    } else if (value != null) {
      values.add(inWords(value));
    }
    return values;
  }

  /** The same text for equal annotations, in every JVM. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name());
    for (String attribute : attributes.keySet()) {
      text.append(' ').append(attribute).append('=').append(values(attribute));
    }
    return text.toString();
  }

  private static String inWords(Object value) {
    if (value instanceof Class<?>) {
      return ((Class<?>) value).getName();
    }
    if (value instanceof Enum<?>) {
      return ((Enum<?>) value).name();
    }
    return value instanceof Annotation
        ? new SpringAnnotation((Annotation) value, Collections.emptyMap()).toString()
        : String.valueOf(value);
  }
}
