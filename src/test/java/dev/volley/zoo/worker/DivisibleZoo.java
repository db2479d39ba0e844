package dev.volley.zoo.worker;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.rules.TemporaryFolder;

/** Classes whose tests may run in several JVMs. */
public class DivisibleZoo {

  public static class Plain {
    private final int[] own = {1};

    @BeforeEach
    void prepare(TestInfo test) {
      own[0]++;
    }

    @Test
    void test() {}

    @ParameterizedTest
    @ValueSource(ints = 1)
    void parameterized(int number) {}

    @Nested
    class Inner {
      @Test
      void inner() {}
    }
  }

  public static class Derived extends Plain {}

  @TestInstance(TestInstance.Lifecycle.PER_METHOD)
  @Execution(ExecutionMode.CONCURRENT)
  public static class SaysSo {
    @Test
    void test() {}
  }

  @DisabledIfSystemProperty(named = "zoo.never", matches = "x")
  public static class WithCondition {
    @Test
    void test() {}
  }

  /** Has constants of many types. */
  public static class WithConstants {
    static final int NUMBER = 1;
    static final String TEXT = "text";
    static final Duration DELAY = Duration.ofMillis(1);
    static final TimeUnit UNIT = TimeUnit.SECONDS;
    static final Pattern PATTERN = Pattern.compile("x");
    static final Class<?> TYPE = List.class;
    static final Logger LOGGER = Logger.getLogger("zoo");
    static final Pair PAIR = new Pair(1, "x");
    static final Point POINT = new Point(1);

    @Test
    void test() {
      assert TEXT.length() > NUMBER;
    }
  }

  /** A value. */
  record Pair(int number, String text) {}

  /** A value that is no record. */
  static final class Point {
    static final Point ORIGIN = new Point(0);
    final int x;

    Point(int x) {
      this.x = x;
    }
  }

  public static class Vintage {
    @Rule public final TemporaryFolder folder = new TemporaryFolder();

    @org.junit.Test
    public void test() {}
  }

  @Tag("volley.nosplit")
  public static class ButAsked {
    @Test
    void test() {}
  }

  @Tag("volley.nosplit")
  @Tag("volley.split")
  public static class ContradictsItself {
    @Test
    void test() {}
  }
}
