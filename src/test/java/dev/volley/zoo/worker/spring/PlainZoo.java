package dev.volley.zoo.worker.spring;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.runner.RunWith;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.NestedTestConfiguration;
import org.springframework.test.context.NestedTestConfiguration.EnclosingConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.context.junit4.SpringRunner;
import org.springframework.test.context.support.AnnotationConfigContextLoader;

/** The same configurations and others, in every way to name them. */
public final class PlainZoo {
  private PlainZoo() {}

  /** A configuration. */
  @Configuration
  public static class A {}

  /** Another. */
  @Configuration
  public static class B {}

  /** Changes nothing. */
  public static class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {}
  }

  /** Composed, with nothing to say. */
  @SpringJUnitConfig(A.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface UsesA {}

  /** Composed, and passes classes on. */
  @SpringJUnitConfig
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Uses {
    /** Passed on. */
    @AliasFor(annotation = SpringJUnitConfig.class, attribute = "classes")
    Class<?>[] of();
  }

  @ExtendWith(SpringExtension.class)
  @ContextConfiguration(classes = A.class)
  @Tag("tagged")
  public static class ByClass {
    @Nested
    class Inner {}

    @Nested
    @ContextConfiguration(classes = B.class)
    class InnerWithB {}

    @Nested
    @NestedTestConfiguration(EnclosingConfiguration.OVERRIDE)
    @SpringJUnitConfig(B.class)
    class InnerOfItsOwn {}
  }

  @SpringJUnitConfig(A.class)
  @DisplayName("otherwise")
  public static class ByJUnitConfig {}

  @SpringJUnitConfig(classes = A.class)
  public static class ByJUnitConfigClasses {}

  @UsesA
  public static class ByComposed {}

  @Uses(of = A.class)
  public static class ByComposedAttribute {}

  @Uses(of = B.class)
  public static class ByComposedAttributeB {}

  @RunWith(SpringRunner.class)
  @ContextConfiguration(classes = A.class)
  public static class OfJUnit4 {}

  public static class Derived extends ByClass {}

  @UsesA
  interface Contract {}

  public static class Implementing implements Contract {}

  @SpringJUnitConfig(B.class)
  public static class WithB {}

  @ContextConfiguration(classes = B.class)
  public static class DerivedWithB extends ByClass {}

  @SpringJUnitConfig({A.class, B.class})
  public static class BothAB {}

  @SpringJUnitConfig({B.class, A.class})
  public static class BothBA {}

  @ContextConfiguration(classes = B.class, inheritLocations = false)
  public static class DerivedOnlyB extends ByClass {}

  @SpringJUnitConfig(classes = A.class, initializers = Initializer.class)
  public static class WithInitializer {}

  @ContextConfiguration(initializers = Initializer.class)
  @ExtendWith(SpringExtension.class)
  public static class WithInitializerAlone {}

  @ContextConfiguration(initializers = Initializer.class)
  @ExtendWith(SpringExtension.class)
  public static class WithInitializerAloneToo {}

  @SpringJUnitConfig(classes = A.class, loader = AnnotationConfigContextLoader.class)
  public static class WithLoader {}

  @SpringJUnitConfig(locations = "/context.xml")
  public static class ByLocation {}

  @SpringJUnitConfig(locations = "classpath:/context.xml")
  public static class ByLocationToo {}

  @SpringJUnitConfig(locations = "context.xml")
  public static class ByRelativeLocation {}

  @ContextConfiguration("context.xml")
  @ExtendWith(SpringExtension.class)
  public static class ByRelativeLocationToo {}

  @SpringJUnitConfig
  public static class Within {
    /** Found by default. */
    @Configuration
    static class Own {}
  }

  @SpringJUnitConfig(Within.Own.class)
  public static class WithinNamed {}

  public static class WithinDerived extends Within {}

  @SpringJUnitConfig
  public static class WithinToo {
    /** Found by default. */
    @Configuration
    static class Own {}
  }

  @ExtendWith(SpringExtension.class)
  public static class WithinUndeclared {
    /** Found by default. */
    @Configuration
    static class Own {}
  }

  @ExtendWith(SpringExtension.class)
  @ContextHierarchy({
    @ContextConfiguration(classes = A.class),
    @ContextConfiguration(classes = B.class)
  })
  public static class Hierarchy {}

  @ExtendWith(SpringExtension.class)
  @ContextHierarchy({
    @ContextConfiguration(classes = A.class),
    @ContextConfiguration(classes = B.class)
  })
  public static class HierarchyAgain {}

  @ExtendWith(SpringExtension.class)
  @ContextHierarchy({
    @ContextConfiguration(classes = B.class),
    @ContextConfiguration(classes = A.class)
  })
  public static class HierarchyTheOtherWay {}
}
