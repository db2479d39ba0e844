package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that may say something about how a class's tests are run: the class, its superclasses, its
 * enclosing classes, the interfaces of these, and the annotations on them and on annotations.
 * Immutable.
 *
 * <p>Annotations are for others to know by name, since none of their types is on the worker's own
 * class path.
 */
final class Surroundings {

  private final Set<Class<?>> types = new LinkedHashSet<>();
  private final List<Annotation> annotations = new ArrayList<>();

  private Surroundings() {}

  /**
   * Looks around. Throws a RuntimeException or a LinkageError where something there cannot be
   * loaded or read.
   */
  static Surroundings of(Class<?> type) {
    Surroundings found = new Surroundings();
    found.addTypes(type);
    Set<Class<?>> seen = new HashSet<>();
    for (Class<?> each : found.types) {
      addAnnotations(each, found.annotations, seen);
    }
    return found;
  }

  /**
   * The annotations on an element, and on their types, and so on; what stands on a type comes once.
   *
   * @param seen types of annotations that need not be looked at again; grows
   */
  static List<Annotation> annotations(AnnotatedElement element, Set<Class<?>> seen) {
    List<Annotation> found = new ArrayList<>();
    addAnnotations(element, found, seen);
    return found;
  }

  /** The class first, then what it is derived from, then what encloses it. */
  Set<Class<?>> types() {
    return Collections.unmodifiableSet(types);
  }

  /** In the order of types; what stands on an annotation comes after it, once. */
  List<Annotation> annotations() {
    return Collections.unmodifiableList(annotations);
  }

  /** Whether any of the annotations has one of these names. */
  boolean hasAnnotation(Set<String> names) {
    return annotations.stream().anyMatch(each -> names.contains(nameOf(each)));
  }

  /** The binary name of an annotation's type. */
  static String nameOf(Annotation annotation) {
    return annotation.annotationType().getName();
  }

  private void addTypes(@Nullable Class<?> type) {
    if (type == null || type == Object.class || !types.add(type)) {
      return;
    }
    addTypes(type.getSuperclass());
    for (Class<?> implemented : type.getInterfaces()) {
      addTypes(implemented);
    }
    addTypes(type.getEnclosingClass());
  }

  private static void addAnnotations(
      AnnotatedElement element, List<Annotation> found, Set<Class<?>> seen) {
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (!nameOf(annotation).startsWith("java.lang.")) {
        found.add(annotation);
        if (seen.add(annotation.annotationType())) {
          addAnnotations(annotation.annotationType(), found, seen);
        }
      }
    }
  }
}
