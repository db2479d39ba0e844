package dev.volley.zoo.worker;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.suite.api.Suite;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Classes that share something expensive, or do not; none of them is run. */
public class FixtureZoo {

  /** A configuration. */
  public static class Application {}

  /** Another. */
  public static class OtherApplication {}

  /** Passes an attribute on. */
  @SpringBootTest(classes = Application.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Composed {
    /** Something Spring would merge. */
    String[] properties() default {};
  }

  @SpringBootTest(classes = Application.class)
  public static class Boot {
    @Test
    void test() {}

    @Nested
    class Inner {
      @Test
      void inner() {}
    }
  }

  @SpringBootTest(classes = Application.class)
  public static class BootAgain {
    @Test
    void test() {}
  }

  public static class BootDerived extends Boot {}

  @SpringBootTest(classes = OtherApplication.class)
  public static class BootOther {}

  @SpringBootTest(classes = Application.class, properties = "a=b")
  public static class BootWithProperty {}

  @SpringBootTest(classes = Application.class)
  @ActiveProfiles("quick")
  public static class BootWithProfile {}

  @SpringBootTest(classes = Application.class)
  public static class BootWithMock {
    @MockitoBean @Nullable Runnable task;
  }

  @SpringBootTest(classes = Application.class)
  public static class BootWithSameMock {
    @MockitoBean @Nullable Runnable task;
  }

  @SpringBootTest(classes = Application.class)
  public static class BootWithOtherMock {
    @MockitoBean @Nullable Comparable<String> task;
  }

  @SpringBootTest(classes = Application.class)
  public static class BootWithDynamicProperties {
    @DynamicPropertySource
    static void add() {}
  }

  @SpringBootTest(classes = Application.class)
  @DirtiesContext
  public static class BootThatDirties {}

  @Composed(properties = "a=b")
  public static class ComposedOne {}

  @Composed(properties = "a=b")
  public static class ComposedOneAgain {}

  @Composed(properties = "c=d")
  public static class ComposedTwo {}

  @SpringBootTest
  public static class BootFromPackage {}

  @SpringBootTest
  public static class BootFromPackageAgain {}

  @ExtendWith(SpringExtension.class)
  @ContextConfiguration
  public static class Beside {}

  @ExtendWith(SpringExtension.class)
  @ContextConfiguration
  public static class BesideAnother {}

  @ExtendWith(SpringExtension.class)
  @ContextConfiguration(classes = Application.class)
  public static class Plain {}

  @ContextConfiguration(classes = Application.class)
  public static class WithoutExtension {}

  @Suite
  public static class SomethingElse {}

  @QuarkusTest
  public static class Quarkus {}

  @QuarkusTest
  @QuarkusTestResource(Application.class)
  public static class QuarkusWithGlobalResource {}

  @QuarkusTest
  @TestProfile(OtherApplication.class)
  public static class QuarkusWithProfile {}

  @QuarkusTest
  @QuarkusTestResource(value = Application.class, restrictToAnnotatedClass = true)
  public static class QuarkusWithResource {}
}
