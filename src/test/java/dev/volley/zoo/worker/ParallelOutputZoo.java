package dev.volley.zoo.worker;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Two tests that print at the same time, each by two threads. */
@Execution(ExecutionMode.CONCURRENT)
public class ParallelOutputZoo {

  private static final CyclicBarrier BOTH = new CyclicBarrier(2);

  @Test
  void left() throws Exception {
    chat("left");
  }

  @Test
  void right() throws Exception {
    chat("right");
  }

  private static void chat(String name) throws Exception {
    for (int i = 0; i < 20; i++) {
      meet();
      System.out.println(name + " itself " + i);
      Thread child = new Thread(() -> System.out.println(name + " by its child"));
      child.start();
      child.join();
      meet();
    }
  }

  private static void meet() throws InterruptedException, TimeoutException, BrokenBarrierException {
    BOTH.await(30, TimeUnit.SECONDS);
  }
}
