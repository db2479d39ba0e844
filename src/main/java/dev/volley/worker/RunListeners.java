package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells JUnit 4's listeners of JUnit 4's tests; a request is a run to them. What they throw, the
 * JUnit Platform logs and passes over. JUnit 4 is met by reflection, since a project need not have
 * it. Called by any thread on which tests run.
 */
final class RunListeners implements TestExecutionListener {

  static final String TYPE = "org.junit.runner.notification.RunListener";

  private static final String VINTAGE = "junit-vintage";

  private final List<Object> listeners;
  private final Types types;
  private final List<Object> listenersOfRun = new ArrayList<>();
  private @Nullable TestPlan plan;
  private @Nullable Object result;

  /** JUnit 4's types, by name. */
  private static final class Types {
    final Class<?> listener;
    final Class<?> description;
    final Class<?> failure;
    final Class<?> result;

    Types(ClassLoader loader) throws ClassNotFoundException {
      listener = loader.loadClass(TYPE);
      description = loader.loadClass("org.junit.runner.Description");
      failure = loader.loadClass("org.junit.runner.notification.Failure");
      result = loader.loadClass("org.junit.runner.Result");
    }

    Object newResult() {
      return made(() -> result.getConstructor().newInstance());
    }

    Object newFailure(Object of, Throwable thrown) {
      return made(
          () -> failure.getConstructor(description, Throwable.class).newInstance(of, thrown));
    }

    private static Object made(Callable<Object> maker) {
      try {
        return maker.call();
      } catch (Exception e) {
        throw new IllegalStateException("JUnit 4 is not as it is known to be", e);
      }
    }
  }

  /**
   * Tells these.
   *
   * @param listeners each a RunListener
   */
  RunListeners(List<Object> listeners, ClassLoader loader) {
    this.listeners = listeners;
    try {
      types = new Types(loader);
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException("There are listeners of JUnit 4, and no JUnit 4", e);
    }
  }

  @Override
  public synchronized void testPlanExecutionStarted(TestPlan started) {
    listenersOfRun.clear();
    plan = null;
    List<TestIdentifier> classes = new ArrayList<>();
    started.getRoots().stream()
        .filter(RunListeners::isVintage)
        .forEach(root -> classes.addAll(started.getChildren(root)));
    // An engine that finds nothing is among the roots all the same.
    if (!classes.isEmpty()) {
      plan = started;
      Object counted = types.newResult();
      result = counted;
      // JUnit counts by a listener of its own.
      listenersOfRun.add(Reflected.get(Reflected.method(types.result, "createListener"), counted));
      listenersOfRun.addAll(listeners);
      tell("testRunStarted", types.description, described(classes, started));
    }
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan finished) {
    Object counted = result;
    if (plan != null && counted != null) {
      tell("testRunFinished", types.result, counted);
      plan = null;
    }
  }

  @Override
  public synchronized void executionSkipped(TestIdentifier test, String reason) {
    if (isOurs(test)) {
      tell("testIgnored", types.description, description(test));
    }
  }

  @Override
  public synchronized void executionStarted(TestIdentifier test) {
    if (isOurs(test) && test.isTest()) {
      tell("testStarted", types.description, description(test));
    }
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult ended) {
    if (!isOurs(test)) {
      return;
    }
    Object description = description(test);
    if (ended.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
      Throwable thrown =
          ended.getThrowable().orElseGet(() -> new AssertionError("failed without a cause"));
      boolean aborted = ended.getStatus() == TestExecutionResult.Status.ABORTED;
      tell(
          aborted ? "testAssumptionFailure" : "testFailure",
          types.failure,
          types.newFailure(description, thrown));
    }
    if (test.isTest()) {
      tell("testFinished", types.description, description);
    }
  }

  private boolean isOurs(TestIdentifier test) {
    return plan != null && test.getParentIdObject().isPresent() && isVintage(test);
  }

  private static boolean isVintage(TestIdentifier test) {
    return test.getUniqueIdObject().getEngineId().filter(VINTAGE::equals).isPresent();
  }

  private void tell(String method, Class<?> parameter, Object argument) {
    Method told = Reflected.method(types.listener, method, parameter);
    listenersOfRun.forEach(listener -> Reflected.call(told, listener, argument));
  }

  /** As JUnit 4 describes a run: of one class, that one; of several, a suite without a name. */
  private Object described(List<TestIdentifier> classes, TestPlan started) {
    return classes.size() == 1
        ? described(classes.get(0), started)
        : with(suite("null"), classes, started);
  }

  private Object described(TestIdentifier test, TestPlan started) {
    return with(description(test), started.getChildren(test), started);
  }

  private Object with(Object parent, Collection<TestIdentifier> children, TestPlan started) {
    Method add = Reflected.method(types.description, "addChild", types.description);
    children.forEach(child -> Reflected.call(add, parent, described(child, started)));
    return parent;
  }

  private Object suite(String name) {
    Class<?>[] parameters = {String.class, Annotation[].class};
    return make("createSuiteDescription", parameters, name, new Annotation[0]);
  }

  /** The class of a test is its own, be it run as part of a suite or not. */
  private @Nullable Class<?> classOf(TestIdentifier test) {
    TestSource source = test.getSource().orElse(null);
    Class<?> own = source == null ? null : TestClasses.loaded(source);
    TestPlan current = plan;
    return own != null || current == null ? own : TestClasses.of(test, current);
  }

  private Object description(TestIdentifier test) {
    Class<?> type = classOf(test);
    String name = test.getLegacyReportingName();
    if (type == null) {
      Class<?>[] parameters = {String.class, String.class, Annotation[].class};
      return make("createTestDescription", parameters, "", name, new Annotation[0]);
    }
    if (!test.isTest()) {
      return name.isEmpty() || name.equals(type.getName())
          ? make("createSuiteDescription", new Class<?>[] {Class.class}, type)
          : suite(name);
    }
    Class<?>[] parameters = {Class.class, String.class, Annotation[].class};
    return make("createTestDescription", parameters, type, name, new Annotation[0]);
  }

  private Object make(String factory, Class<?>[] parameters, Object... arguments) {
    return Reflected.get(Reflected.method(types.description, factory, parameters), null, arguments);
  }
}
