package dev.volley.zoo.worker;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLockTarget;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.jupiter.api.parallel.Resources;

/** Classes that need resources for themselves. */
public class LockingZoo {

  @ResourceLock("database")
  @Tag("outer")
  public static class OfClass {
    @Test
    @ResourceLock(value = "file", mode = ResourceAccessMode.READ)
    @Tag("slow")
    void reads() {}

    @Test
    @Tag("outer")
    void plain() {}

    @Nested
    @ResourceLock("inner")
    class Inner {
      @Test
      void inner() {}
    }
  }

  @ResourceLock(value = "each", target = ResourceLockTarget.CHILDREN)
  public static class OfChildren {
    @Test
    void test() {}
  }

  @ResourceLock(providers = Provider.class)
  public static class Provided {
    @Test
    void test() {}

    @Test
    void other() {}
  }

  /** Names locks of classes and methods. */
  public static class Provider implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForMethod(
        List<Class<?>> enclosing, Class<?> testClass, Method testMethod) {
      return Set.of(new Lock("of " + testMethod.getName(), ResourceAccessMode.READ));
    }
  }

  @ResourceLock(Resources.SYSTEM_PROPERTIES)
  @ResourceLock(Resources.SYSTEM_OUT)
  @ResourceLock(Resources.SYSTEM_ERR)
  @ResourceLock(Resources.LOCALE)
  @ResourceLock(Resources.TIME_ZONE)
  public static class OfTheJvm {
    @Test
    void test() {}
  }

  @Isolated
  public static class Alone {
    @Test
    void test() {}
  }

  @ResourceLock(value = Resources.GLOBAL, mode = ResourceAccessMode.READ)
  public static class Together {
    @Test
    void test() {}
  }

  @ResourceLock(value = "both", mode = ResourceAccessMode.READ)
  @ResourceLock("both")
  public static class Both {
    @Test
    void test() {}
  }

  @ResourceLock(providers = Broken.class)
  public static class Untold {
    @Test
    void test() {}
  }

  /** Fails. */
  public static class Broken implements ResourceLocksProvider {
    @Override
    public Set<Lock> provideForClass(Class<?> testClass) {
      throw new UnsupportedOperationException("the provider is broken");
    }
  }
}
