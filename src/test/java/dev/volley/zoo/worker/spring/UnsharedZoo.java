package dev.volley.zoo.worker.spring;

import dev.volley.zoo.worker.spring.PlainZoo.A;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.context.support.DefaultTestContextBootstrapper;

/** Classes of whose contexts declarations do not tell enough. */
public final class UnsharedZoo {
  private UnsharedZoo() {}

  /** Could do anything. */
  public static class OwnBootstrapper extends DefaultTestContextBootstrapper {}

  /** Says what it likes. */
  public static class OwnResolver implements ActiveProfilesResolver {
    @Override
    public String[] resolve(Class<?> testClass) {
      return new String[] {testClass.getSimpleName()};
    }
  }

  @SpringJUnitConfig(A.class)
  @DirtiesContext
  public static class Dirties {}

  @SpringJUnitConfig(A.class)
  @DirtiesContext
  public static class DirtiesToo {}

  @SpringJUnitConfig(A.class)
  public static class DirtiesInATest {
    @Test
    @DirtiesContext
    void dirties() {}
  }

  @SpringJUnitConfig(A.class)
  @BootstrapWith(OwnBootstrapper.class)
  public static class Bootstrapped {}

  @SpringJUnitConfig(A.class)
  @BootstrapWith(OwnBootstrapper.class)
  public static class BootstrappedToo {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles(resolver = OwnResolver.class)
  public static class Resolved {}

  @SpringJUnitConfig(A.class)
  @ActiveProfiles(resolver = OwnResolver.class)
  public static class ResolvedToo {}
}
