package dev.volley.worker;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Calls what the worker cannot be compiled against, since not every class path has it. Stateless.
 */
final class Reflected {

  private Reflected() {}

  /** A public method that is there. */
  static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      return type.getMethod(name, parameters);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the method throws is thrown as it is. */
  static @Nullable Object call(Method method, @Nullable Object on, @Nullable Object... arguments) {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      Throwable cause = e.getCause();
      if (cause instanceof RuntimeException) {
        throw (RuntimeException) cause;
      }
      if (cause instanceof Error) {
        throw (Error) cause;
      }
      throw new IllegalStateException(cause);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }

  /** The same where something comes back. */
  static Object get(Method method, @Nullable Object on, @Nullable Object... arguments) {
    Object value = call(method, on, arguments);
    if (value == null) {
      throw new IllegalStateException(method + " gave nothing");
    }
    return value;
  }
}
