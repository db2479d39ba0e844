package dev.volley.worker;

import dev.volley.wire.proto.Configure;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;

/**
 * Listeners that the user named, each given to whom it belongs: the JUnit Platform, JUnit 4 or
 * TestNG. For the main thread.
 */
final class UserListeners {

  /** Names of classes, separated by commas; Volley's own, since listeners differ in kind. */
  private static final String PARAMETER = "volley.listeners";

  private static final String OF_TESTNG = "testng.listeners";
  private static final String TESTNG = "org.testng.ITestNGListener";

  private final List<TestExecutionListener> platform = new ArrayList<>();
  private final List<Object> junit4 = new ArrayList<>();
  private final List<String> testng = new ArrayList<>();

  private UserListeners() {}

  /**
   * Registers them.
   *
   * @return the settings as engines shall see them
   * @throws IllegalArgumentException where one is no listener, or cannot be made
   */
  static Configure register(Configure configure, Launcher launcher, ClassLoader loader) {
    String names = configure.getConfigurationParametersOrDefault(PARAMETER, "");
    if (names.trim().isEmpty()) {
      return configure;
    }
    UserListeners listeners = new UserListeners();
    for (String name : names.split(",", -1)) {
      if (!name.trim().isEmpty()) {
        listeners.add(name.trim(), loader);
      }
    }
    listeners.platform.forEach(launcher::registerTestExecutionListeners);
    if (!listeners.junit4.isEmpty()) {
      launcher.registerTestExecutionListeners(new RunListeners(listeners.junit4, loader));
    }
    return listeners.tellTestNg(configure);
  }

  private void add(String name, ClassLoader loader) {
    Class<?> type;
    try {
      type = Class.forName(name, true, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      throw new IllegalArgumentException(
          "The listener " + name + " that <properties> names cannot be loaded: " + e, e);
    }
    if (isA(TESTNG, type, loader)) {
      testng.add(name);
    } else if (isA(RunListeners.TYPE, type, loader)) {
      junit4.add(instance(type));
    } else if (TestExecutionListener.class.isAssignableFrom(type)) {
      platform.add((TestExecutionListener) instance(type));
    } else {
      throw new IllegalArgumentException(
          name
              + ", which <properties> names as a listener, is none of the JUnit Platform"
              + " (TestExecutionListener), of JUnit 4 (RunListener) or of TestNG"
              + " (ITestNGListener).");
    }
  }

  private static boolean isA(String other, Class<?> type, ClassLoader loader) {
    try {
      return Class.forName(other, false, loader).isAssignableFrom(type);
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  private static Object instance(Class<?> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(
          "The listener " + type.getName() + " that <properties> names cannot be made: " + e, e);
    }
  }

  private Configure tellTestNg(Configure configure) {
    if (testng.isEmpty()) {
      return configure;
    }
    String others = configure.getConfigurationParametersOrDefault(OF_TESTNG, "");
    List<String> all = new ArrayList<>(testng);
    if (!others.isEmpty()) {
      all.add(0, others);
    }
    return configure.toBuilder()
        .putConfigurationParameters(OF_TESTNG, String.join(",", all))
        .build();
  }
}
