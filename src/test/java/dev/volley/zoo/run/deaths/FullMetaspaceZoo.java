package dev.volley.zoo.run.deaths;

import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Makes classes until there is no room for them. */
public class FullMetaspaceZoo {
  @Test
  void aPasses() {}

  @Test
  void fillsTheMetaspace() {
    List<Object> held = new ArrayList<>();
    while (held.size() < Integer.MAX_VALUE) {
      ClassLoader loader = new URLClassLoader(new URL[0], getClass().getClassLoader());
      held.add(
          Proxy.newProxyInstance(
              loader, new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null));
    }
  }

  @Test
  void zPasses() {}
}
