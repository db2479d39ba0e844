package dev.volley.zoo.run.contexts;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Six classes that share the plain context, each in its way. */
@SpringJUnitConfig(Counted.class)
class WithPlain {
  @Test
  void test() {}
}

@SpringJUnitConfig(classes = Counted.class)
class WithPlain2 {
  @Test
  void test() {}
}

@ExtendWith(SpringExtension.class)
@ContextConfiguration(classes = Counted.class)
class WithPlain3 {
  @Test
  void test() {}
}

class WithPlain4 extends WithPlain {}

@SpringJUnitConfig(Counted.class)
class WithPlain5 {
  @Nested
  class Inner {
    @Test
    void test() {}
  }
}

@SpringJUnitConfig(Counted.class)
class WithPlain6 {
  @Test
  void one() {}

  @Test
  void two() {}
}
