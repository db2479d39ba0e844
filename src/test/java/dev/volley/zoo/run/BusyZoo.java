package dev.volley.zoo.run;

import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Makes as many tests as {@code zoo.tests} says, each of which prints two lines and takes {@code
 * zoo.micros} microseconds.
 */
abstract class BusyZoo {
  @TestFactory
  Stream<DynamicTest> makes() {
    String name = getClass().getSimpleName();
    return IntStream.range(0, Integer.getInteger("zoo.tests"))
        .mapToObj(i -> DynamicTest.dynamicTest("number " + i, () -> print(name, i)));
  }

  private static void print(String name, int number) {
    System.out.println(name + " prints a line of some length in its test number " + number);
    System.err.println(name + " complains in its test number " + number + ", as loud as it can");
    LockSupport.parkNanos(1_000L * Integer.getInteger("zoo.micros", 0));
  }
}
