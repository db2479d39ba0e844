package dev.volley.zoo.worker;

import java.io.PrintStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Prints in every way that is hard to attribute. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
public class OutputZoo {

  private static ExecutorService pool;

  @BeforeAll
  static void beforeAll() {
    pool = Executors.newSingleThreadExecutor();
    System.out.println("before all");
  }

  @AfterAll
  static void afterAll() throws Exception {
    pool.submit(() -> System.out.println("pool after all")).get();
    pool.shutdown();
    System.out.println("after all");
  }

  @Test
  @Order(1)
  void first() throws Exception {
    pool.submit(() -> System.out.println("pool in first")).get();
    System.err.println("first on err");
  }

  @Test
  @Order(2)
  void second() throws Exception {
    pool.submit(() -> System.out.println("pool in second")).get();
    System.out.print("a\u00e4\u20ac\ud83d\ude00z");
  }

  @Test
  @Order(3)
  void closes() {
    System.out.close();
    System.out.println("still here");
  }

  @Test
  @Order(4)
  void replaces() {
    PrintStream old = System.out;
    System.setOut(System.err);
    System.out.println("goes to err");
    System.setOut(old);
    System.out.println("goes to out");
  }

  @Test
  @Order(5)
  void readsInput() throws Exception {
    System.out.println("read " + System.in.read());
  }

  @Test
  @Order(6)
  void floods() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      line.append((char) ('a' + i % 26));
    }
    for (int i = 0; i < 300; i++) {
      System.out.println(line);
    }
  }

  @Test
  @Order(7)
  void overflows() {
    int deepest = 0;
    try {
      deepest = recurse(0);
    } catch (StackOverflowError expected) {
      System.out.println("\noverflown");
    }
    System.out.println("deepest " + deepest);
  }

  @Test
  @Order(8)
  void interruptsItself() {
    Thread.currentThread().interrupt();
    System.out.println("interrupted");
  }

  @SuppressWarnings("InfiniteRecursion")
  private static int recurse(int depth) {
    System.out.print("0123456789012345678901234567890123456789012345678901234567890123456789");
    return recurse(depth + 1) + 1;
  }
}
