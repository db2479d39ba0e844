package dev.volley.worker;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Executes test plans so that they can be ended before their end, where the JUnit Platform has
 * cancellation tokens (6.0 and later); on older ones, as ever. For the main thread.
 */
final class Execution {
  private static final String LAUNCHER = "org.junit.platform.launcher.";

  /** The platform's types and methods for it, by name, since older platforms lack them. */
  private static final class Tokens {
    final Method create;
    final Method cancel;
    final Method request;
    final Method listeners;
    final Method token;
    final Method build;
    final Method execute;

    Tokens(ClassLoader loader) throws ReflectiveOperationException {
      Class<?> type = loader.loadClass("org.junit.platform.engine.CancellationToken");
      Class<?> builder = loader.loadClass(LAUNCHER + "core.LauncherExecutionRequestBuilder");
      create = type.getMethod("create");
      cancel = type.getMethod("cancel");
      request = builder.getMethod("request", TestPlan.class);
      listeners = builder.getMethod("listeners", TestExecutionListener[].class);
      token = builder.getMethod("cancellationToken", type);
      build = builder.getMethod("build");
      execute =
          Launcher.class.getMethod(
              "execute", loader.loadClass(LAUNCHER + "LauncherExecutionRequest"));
    }
  }

  private final Launcher launcher;
  private final StopSwitch stops;
  private final Optional<Tokens> tokens;

  Execution(Launcher launcher, StopSwitch stops) {
    this.launcher = launcher;
    this.stops = stops;
    this.tokens = tokens();
  }

  private static Optional<Tokens> tokens() {
    try {
      return Optional.of(new Tokens(Launcher.class.getClassLoader()));
    } catch (ReflectiveOperationException before60) {
      return Optional.empty();
    }
  }

  /** Runs a plan; throws what the platform throws. */
  void execute(TestPlan plan, TestExecutionListener listener) {
    if (!tokens.isPresent()) {
      launcher.execute(plan, listener);
      return;
    }
    TestExecutionListener told = new StoppedListener(listener, stops);
    Tokens api = tokens.get();
    Object token = Reflected.call(api.create, null);
    try {
      stops.runs(() -> Reflected.call(api.cancel, token));
      Object builder = Reflected.call(api.request, null, plan);
      Reflected.call(api.listeners, builder, (Object) new TestExecutionListener[] {told});
      Reflected.call(api.token, builder, token);
      Reflected.call(api.execute, launcher, Reflected.call(api.build, builder));
    } finally {
      stops.runs(() -> {});
    }
  }
}
