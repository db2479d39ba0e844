package dev.volley.zoo.worker;

import static org.junit.Assert.assertTrue;

import java.util.stream.IntStream;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

/** More tests than fit into one description. */
@RunWith(Parameterized.class)
public class ManyZoo {

  private final int number;

  public ManyZoo(int number) {
    this.number = number;
  }

  @Parameterized.Parameters
  public static Object[] numbers() {
    return IntStream.range(0, 1100).boxed().toArray();
  }

  @Test
  public void test() {
    assertTrue(number >= 0);
  }
}
