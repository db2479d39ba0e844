package dev.volley.run;

import java.lang.reflect.Proxy;

/**
 * Hears Ctrl-C while the JVM ends already, when it would be passed over. By reflection, since the
 * class for it is outside the Java standard; where a JVM lacks it or keeps signals to itself, a
 * second Ctrl-C does no more than the first.
 */
final class SecondInterrupt {
  private SecondInterrupt() {}

  /**
   * Runs an action at every Ctrl-C from here on, on a thread of the JVM's.
   *
   * @return whether it will be heard
   */
  static boolean whenHeard(Runnable action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object listener =
          Proxy.newProxyInstance(
              SecondInterrupt.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  action.run();
                }
                return method.getReturnType() == boolean.class ? proxy == arguments[0] : null;
              });
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      signal.getMethod("handle", signal, handler).invoke(null, interrupt, listener);
      return true;
    } catch (ReflectiveOperationException | RuntimeException notOffered) {
      return false;
    }
  }
}
