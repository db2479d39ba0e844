package dev.volley.zoo.worker;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** Leaves its thread interrupted and with another context class loader. */
public class LeavesTracesZoo {

  @Test
  void leaves() {
    ClassLoader old = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], old));
    Thread.currentThread().interrupt();
  }
}
