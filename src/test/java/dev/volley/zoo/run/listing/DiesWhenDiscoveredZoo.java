package dev.volley.zoo.run.listing;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Ends the JVM that asks for its locks, which is done before anything runs. */
@ResourceLock(providers = DiesWhenDiscoveredZoo.Deadly.class)
class DiesWhenDiscoveredZoo {
  @Test
  void test() {}

  /** Kills. */
  static final class Deadly implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForMethod(
        List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
      System.err.println("about to die");
      Runtime.getRuntime().halt(3);
      return Set.of();
    }
  }
}
