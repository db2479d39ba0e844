package dev.volley.zoo.worker.spring;

import dev.volley.zoo.worker.spring.PlainZoo.A;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The same profiles and properties and others, in every way to name them. */
public final class PropertiesZoo {
  private PropertiesZoo() {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles("one")
  public static class One {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles(profiles = "one")
  public static class OneByAlias {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles({"one", "one"})
  public static class OneTwice {}

  @ActiveProfiles("two")
  public static class OneThenTwo extends One {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles({"one", "two"})
  public static class OneAndTwo {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles({"two", "one"})
  public static class TwoAndOne {}

  @ActiveProfiles(value = "two", inheritProfiles = false)
  public static class TwoInstead extends One {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles("two")
  public static class Two {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(properties = "a=b")
  public static class Inlined {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(properties = "a=b")
  public static class InlinedAgain {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(properties = {"a=b", "c=d"})
  public static class InlinedMore {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(properties = "a=b")
  @TestPropertySource(properties = "c=d")
  public static class InlinedTwice {}

  @TestPropertySource(properties = "c=d")
  public static class InlinedDerived extends Inlined {}

  @TestPropertySource(properties = "c=d", inheritProperties = false)
  public static class InlinedInstead extends Inlined {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(properties = "c=d")
  public static class InlinedOther {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource("shared.properties")
  public static class FromFile {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource(locations = "shared.properties")
  public static class FromFileByAlias {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource("classpath:/dev/volley/zoo/worker/spring/shared.properties")
  public static class FromFileByWholeName {}

  @SpringJUnitConfig(A.class)
  public static class Dynamic {
    @DynamicPropertySource
    static void add(DynamicPropertyRegistry registry) {
      registry.add("e", () -> "f");
    }
  }

  public static class DynamicDerived extends Dynamic {}

  @SpringJUnitConfig(A.class)
  public static class DynamicOther {
    @DynamicPropertySource
    static void add(DynamicPropertyRegistry registry) {
      registry.add("e", () -> "f");
    }
  }
}
