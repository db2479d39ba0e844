package dev.volley.schedule;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes strategies of what users name in {@code <strategy>}. */
public final class Strategies {
  /**
   * What a fixture costs of which history knows nothing, seconds: a small Spring context's time.
   */
  public static final double FIXTURE_SECONDS = 3;

  private Strategies() {}

  /** The built-in strategy of a name, which knows of no fixture's cost. */
  public static Strategy of(StrategyName name) {
    return of(name, Map.of());
  }

  /**
   * The built-in strategy of a name.
   *
   * @param fixtureSeconds what setting up a fixture costs, by its name, as far as history knows it;
   *     infinite where all its units have to stay on one worker
   */
  public static Strategy of(StrategyName name, Map<String, Double> fixtureSeconds) {
    return switch (name) {
      case BALANCED -> new Balanced(fixtureSeconds);
      case LOAD -> new Load();
      case WORKSTEAL -> new WorkSteal();
      case EACH -> new Each();
    };
  }

  /** Whether a user means a class of his own: the name has a dot. */
  public static boolean isClassName(String text) {
    return text.indexOf('.') >= 0;
  }

  /**
   * Makes a strategy of the user's own. What it does in a run is guarded by {@link #guarded}.
   *
   * @param className the binary name of a public class with a public constructor without parameters
   * @param loader sees the plugin's class path with the dependencies a user gave it
   * @throws IllegalArgumentException where it cannot be had; the message is for the user
   */
  public static Strategy load(String className, ClassLoader loader) {
    return construct(className, constructor(className, find(className, loader)));
  }

  /**
   * A user's strategy that can break no run: once it throws or answers what cannot be, one warning
   * says so, and all that waits goes on under {@code balanced}.
   *
   * @param fixtureSeconds as for {@link #of(StrategyName, Map)}
   * @param warnings hears the sentence, at most one
   */
  public static Strategy guarded(
      Strategy strategy, Map<String, Double> fixtureSeconds, Consumer<String> warnings) {
    return new UserStrategy(strategy, new Balanced(fixtureSeconds), warnings);
  }

  private static Class<?> find(String className, ClassLoader loader) {
    try {
      return Class.forName(className, true, loader);
    } catch (ClassNotFoundException e) {
      throw refusal(
          className,
          "there is no such class on the plugin's class path. Add the artifact that holds it to the"
              + " <dependencies> of the plugin, not of the project",
          e);
    } catch (LinkageError e) {
      throw refusal(
          className,
          "its class cannot be loaded ("
              + e
              + "). Whatever it needs has to stand in the <dependencies> of the plugin",
          e);
    }
  }

  private static Constructor<? extends Strategy> constructor(String className, Class<?> found) {
    if (!Strategy.class.isAssignableFrom(found)) {
      throw refusal(className, "it does not implement " + Strategy.class.getName(), null);
    }
    try {
      return found.asSubclass(Strategy.class).getConstructor();
    } catch (NoSuchMethodException | LinkageError e) {
      throw refusal(className, "it has no public constructor without parameters", e);
    }
  }

  private static Strategy construct(String className, Constructor<? extends Strategy> constructor) {
    try {
      return constructor.newInstance();
    } catch (InvocationTargetException e) {
      throw refusal(className, "its constructor throws " + e.getCause(), e.getCause());
    } catch (IllegalAccessException e) {
      throw refusal(className, "it is not public", e);
    } catch (InstantiationException e) {
      throw refusal(className, "it is abstract", e);
    } catch (LinkageError e) {
      throw refusal(className, "its constructor throws " + e, e);
    }
  }

  private static IllegalArgumentException refusal(
      String className, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "Strategy '"
            + className
            + "' (parameter 'strategy', property 'volley.strategy') cannot be used: "
            + why
            + ".",
        cause);
  }
}
