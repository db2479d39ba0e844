package dev.volley.zoo.worker;

import static org.junit.Assert.assertNotEquals;

import java.util.Arrays;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

@RunWith(Parameterized.class)
public class VintageParameterizedZoo {

  private final int number;

  public VintageParameterizedZoo(int number) {
    this.number = number;
  }

  @Parameterized.Parameters
  public static Iterable<Object[]> numbers() {
    return Arrays.asList(new Object[] {1}, new Object[] {2});
  }

  @Test
  public void isNotTwo() {
    assertNotEquals(2, number);
  }
}
