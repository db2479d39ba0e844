package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** Reads attributes of annotations whose types the worker does not know. Stateless. */
final class Attributes {

  private Attributes() {}

  /**
   * The value of an attribute; empty where the annotation has none of this name.
   *
   * <p>Throws a RuntimeException or a LinkageError where the value cannot be had, as where it names
   * a class that is missing.
   */
  static Optional<Object> of(Annotation annotation, String attribute) {
    try {
      Method method = annotation.annotationType().getDeclaredMethod(attribute);
      method.setAccessible(true);
      return Optional.ofNullable(method.invoke(annotation));
    } catch (NoSuchMethodException none) {
      return Optional.empty();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Whether an attribute is an array without elements, or is not there. */
  static boolean isEmpty(Annotation annotation, String attribute) {
    return of(annotation, attribute)
        .map(value -> value instanceof Object[] && ((Object[]) value).length == 0)
        .orElse(true);
  }
}
