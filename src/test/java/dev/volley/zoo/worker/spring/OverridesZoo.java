package dev.volley.zoo.worker.spring;

import dev.volley.zoo.worker.spring.PlainZoo.A;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.mock.mockito.MockBean;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The same overridden beans and others. */
public final class OverridesZoo {
  private OverridesZoo() {}

  /** Makes a bean for whoever names it. */
  public static Runnable makeTask() {
    return () -> {};
  }

  @SpringJUnitConfig(A.class)
  public static class Mocked {
    @MockitoBean @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedAgain {
    @MockitoBean @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedUnderAnotherName {
    @MockitoBean @Nullable Runnable job;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedByName {
    @MockitoBean("bean")
    @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedByNameElsewhere {
    @MockitoBean(name = "bean")
    @Nullable Runnable job;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedByQualifier {
    @MockitoBean
    @Qualifier("other")
    @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  public static class MockedOtherType {
    @MockitoBean @Nullable Callable<String> task;
  }

  @SpringJUnitConfig(A.class)
  public static class Spied {
    @MockitoSpyBean @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  @MockitoBean(types = Runnable.class)
  public static class MockedOnClass {}

  @SpringJUnitConfig(A.class)
  @MockitoBean(types = Runnable.class)
  public static class MockedOnClassAgain {}

  public static class MockedDerived extends Mocked {}

  @SpringJUnitConfig(A.class)
  public static class Made {
    @TestBean @Nullable Runnable task;

    static Runnable task() {
      return () -> {};
    }
  }

  public static class MadeDerived extends Made {}

  @SpringJUnitConfig(A.class)
  public static class MadeElsewhere {
    @TestBean @Nullable Runnable task;

    static Runnable task() {
      return () -> {};
    }
  }

  @SpringJUnitConfig(A.class)
  public static class MadeByOne {
    @TestBean(methodName = "dev.volley.zoo.worker.spring.OverridesZoo#makeTask")
    @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  public static class MadeByTheSame {
    @TestBean(methodName = "dev.volley.zoo.worker.spring.OverridesZoo#makeTask")
    @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  @SuppressWarnings("removal")
  public static class MockedByBoot {
    @MockBean @Nullable Runnable task;
  }

  @SpringJUnitConfig(A.class)
  @SuppressWarnings("removal")
  public static class MockedByBootUnderAnotherName {
    @MockBean @Nullable Runnable job;
  }

  @SpringJUnitConfig(A.class)
  @SuppressWarnings("removal")
  public static class MockedOtherTypeByBoot {
    @MockBean @Nullable Callable<String> task;
  }
}
