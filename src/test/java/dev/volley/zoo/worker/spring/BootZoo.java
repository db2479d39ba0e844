package dev.volley.zoo.worker.spring;

import dev.volley.zoo.worker.spring.PlainZoo.A;
import dev.volley.zoo.worker.spring.PlainZoo.B;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Nested;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;

/** Tests of Spring Boot. */
public final class BootZoo {
  private BootZoo() {}

  /** What tests that name nothing start. */
  @SpringBootConfiguration
  public static class Application {}

  /** Composed, and passes properties on. */
  @SpringBootTest
  @Retention(RetentionPolicy.RUNTIME)
  public @interface IntegrationTest {
    /** Passed on. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] with() default {};
  }

  @SpringBootTest(classes = A.class)
  public static class Named {}

  @SpringBootTest(classes = A.class)
  public static class NamedAgain {
    @Nested
    class Inner {}
  }

  @SpringBootTest(classes = B.class)
  public static class NamedOther {}

  public static class NamedDerived extends Named {}

  @SpringBootTest(classes = A.class, properties = "a=b")
  public static class NamedWithProperty {}

  @SpringBootTest(classes = A.class, value = "a=b")
  public static class NamedWithPropertyByAlias {}

  @SpringBootTest(classes = A.class, args = "--x")
  public static class NamedWithArgument {}

  @SpringBootTest(classes = A.class, webEnvironment = WebEnvironment.NONE)
  public static class NamedWithoutWeb {}

  @SpringBootTest(classes = A.class)
  @ActiveProfiles("one")
  public static class NamedWithProfile {}

  @SpringBootTest(classes = A.class)
  public static class NamedWithConfigurationWithin {
    /** Not found, since others are named. */
    @Configuration
    static class Own {}
  }

  @SpringBootTest
  public static class Found {}

  @SpringBootTest
  public static class FoundAgain {}

  @SpringBootTest(properties = "a=b")
  public static class FoundWithProperty {}

  @IntegrationTest
  public static class FoundByComposed {}

  @IntegrationTest(with = "a=b")
  public static class FoundByComposedWithProperty {}

  @SpringBootTest
  @Import(B.class)
  public static class FoundWithImport {}

  @SpringBootTest
  @Import(B.class)
  public static class FoundWithImportAgain {}

  @SpringBootTest
  public static class FoundWithMore {
    /** On top. */
    @TestConfiguration
    static class More {}

    @Nested
    class Inner {}
  }

  @SpringBootTest
  public static class FoundWithMoreToo {
    /** On top. */
    @TestConfiguration
    static class More {}
  }

  @SpringBootTest
  public static class WithinInstead {
    /** Instead. */
    @Configuration
    static class Own {}
  }
}
