package dev.volley.worker;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker changes in its JVM for the user's sake, and can put back: system properties, the
 * context class loader, assertions. For the main thread.
 */
final class JvmState {

  private final Map<String, Optional<String>> oldProperties = new LinkedHashMap<>();
  private final ClassLoader loader = contextLoader();

  /** Sets the user's system properties. */
  void setProperties(Map<String, String> properties) {
    properties.forEach(this::setProperty);
  }

  /**
   * Shows the test class path where tests look for it, as Surefire does: {@code java.class.path}
   * and {@code surefire.test.class.path}, with the real one under {@code surefire.real.class.path}
   * where it is the worker's own.
   *
   * @param classPath empty to change nothing
   * @param own whether this JVM is the worker's, and not Maven's
   */
  void showClassPath(String classPath, boolean own) {
    if (!classPath.isEmpty()) {
      if (own) {
        setProperty("surefire.real.class.path", System.getProperty("java.class.path", ""));
      }
      setProperty("java.class.path", classPath);
      setProperty("surefire.test.class.path", classPath);
    }
  }

  /** Turns assertions on or off in classes that are not loaded yet. */
  void setAssertions(boolean enabled) {
    loader.setDefaultAssertionStatus(enabled);
  }

  /** The loader of the user's classes. */
  ClassLoader loader() {
    return loader;
  }

  /** Undoes what a request may have left on this thread: an interrupt, another context loader. */
  void cleanThread() {
    Thread.interrupted();
    Thread.currentThread().setContextClassLoader(loader);
  }

  /** Puts everything back, assertions excepted, whose old state nobody can tell. */
  void restore() {
    cleanThread();
    oldProperties.forEach(
        (name, old) -> {
          if (old.isPresent()) {
            System.setProperty(name, old.get());
          } else {
            System.clearProperty(name);
          }
        });
  }

  /** The system properties as they are now. */
  static Map<String, String> properties() {
    Map<String, String> properties = new LinkedHashMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      if (value != null) {
        properties.put(Texts.wellFormed(name), Texts.wellFormed(value));
      }
    }
    return properties;
  }

  private void setProperty(String name, String value) {
    oldProperties.putIfAbsent(name, Optional.ofNullable(System.getProperty(name)));
    System.setProperty(name, value);
  }

  private static ClassLoader contextLoader() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return loader == null ? ClassLoader.getSystemClassLoader() : loader;
  }
}
