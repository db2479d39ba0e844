package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
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
    // An engine that finds nothing is among the roots all the same.
    boolean some =
        started.getRoots().stream()
            .anyMatch(root -> isVintage(root) && !started.getChildren(root).isEmpty());
    if (some) {
      plan = started;
      Object counted = types.newResult();
      result = counted;
      // JUnit counts by a listener of its own.
      listenersOfRun.add(Reflected.get(Reflected.method(types.result, "createListener"), counted));
      listenersOfRun.addAll(listeners);
      tell("testRunStarted", types.description, suite());
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

  private Object suite() {
    Class<?>[] parameters = {String.class, Annotation[].class};
    return make("createSuiteDescription", parameters, "null", new Annotation[0]);
  }

  private Object description(TestIdentifier test) {
    TestPlan current = plan;
    Class<?> type = current == null ? null : TestClasses.of(test, current);
    String name = test.getLegacyReportingName();
    if (type == null) {
      Class<?>[] parameters = {String.class, String.class, Annotation[].class};
      return make("createTestDescription", parameters, "", name, new Annotation[0]);
    }
    if (!test.isTest()) {
      return make("createSuiteDescription", new Class<?>[] {Class.class}, type);
    }
    Class<?>[] parameters = {Class.class, String.class, Annotation[].class};
    return make("createTestDescription", parameters, type, name, new Annotation[0]);
  }

  private Object make(String factory, Class<?>[] parameters, Object... arguments) {
    return Reflected.get(Reflected.method(types.description, factory, parameters), null, arguments);
  }
}
