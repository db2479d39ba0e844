package dev.volley.zoo.run.contexts;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Composed. */
@SpringJUnitConfig(Counted.class)
@ActiveProfiles
@Retention(RetentionPolicy.RUNTIME)
@interface Profiled {
  /** Passed on. */
  @AliasFor(annotation = ActiveProfiles.class, attribute = "profiles")
  String by();
}

/** Six classes that share a context with a profile, each in its way. */
@SpringJUnitConfig(Counted.class)
@ActiveProfiles("profile")
class WithProfile {
  @Test
  void test() {}
}

@SpringJUnitConfig(Counted.class)
@ActiveProfiles(profiles = "profile")
class WithProfile2 {
  @Test
  void test() {}
}

@Profiled(by = "profile")
class WithProfile3 {
  @Test
  void test() {}
}

class WithProfile4 extends WithProfile {}

@ActiveProfiles("profile")
class WithProfile5 extends WithPlain {}

@Profiled(by = "profile")
class WithProfile6 {
  @Test
  void test() {}
}
