package dev.volley.zoo.worker;

import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** Tells what the test before it left, and how its JVM was configured. */
public class SeesTracesZoo {

  @Test
  void sees() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    System.out.println("interrupted=" + Thread.currentThread().isInterrupted());
    System.out.println("loader=" + (loader instanceof URLClassLoader));
    System.out.println("assertions=" + SeesTracesZoo.class.desiredAssertionStatus());
    System.out.println("zoo.property=" + System.getProperty("zoo.property"));
    System.out.println("java.class.path=" + System.getProperty("java.class.path"));
  }
}
