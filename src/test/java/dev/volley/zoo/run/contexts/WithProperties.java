package dev.volley.zoo.run.contexts;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Six classes that share a context with properties, each in its way. */
@SpringJUnitConfig(Counted.class)
@TestPropertySource(properties = {"a=b", "c=d"})
class WithProperties {
  @Test
  void test() {}

  @Nested
  class Inner {
    @Test
    void test() {}
  }
}

@SpringJUnitConfig(Counted.class)
@TestPropertySource(properties = {"a=b", "c=d"})
class WithProperties2 {
  @Test
  void test() {}
}

class WithProperties3 extends WithProperties {}

class WithProperties4 extends WithProperties2 {}

class WithProperties5 extends WithProperties3 {}

@TestPropertySource(properties = {"a=b", "c=d"})
class WithProperties6 extends WithPlain {}

/** Nobody finds its context afterwards. */
@SpringJUnitConfig(Counted.class)
@ActiveProfiles("dirty")
@DirtiesContext
class Dirtying {
  @Test
  void test() {}
}

@SpringJUnitConfig(Counted.class)
@ActiveProfiles("dirty")
@DirtiesContext
class Dirtying2 {
  @Test
  void test() {}
}
