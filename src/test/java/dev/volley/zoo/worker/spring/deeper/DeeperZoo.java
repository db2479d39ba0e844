package dev.volley.zoo.worker.spring.deeper;

import dev.volley.zoo.worker.spring.PlainZoo.A;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** In another package, where relative names mean something else, and an application does not. */
public final class DeeperZoo {
  private DeeperZoo() {}

  @SpringJUnitConfig(A.class)
  @TestPropertySource("shared.properties")
  public static class FromAnotherFile {}

  @SpringJUnitConfig(locations = "context.xml")
  public static class ByAnotherLocation {}

  @SpringBootTest
  public static class BootFromAbove {}
}
