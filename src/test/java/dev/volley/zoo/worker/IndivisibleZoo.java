package dev.volley.zoo.worker;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import junit.framework.TestCase;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.FixMethodOrder;
import org.junit.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestClassOrder;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.rules.TemporaryFolder;
import org.junit.rules.TestRule;
import org.junit.runner.RunWith;
import org.junit.runners.JUnit4;

/** Classes whose tests have to stay in one JVM, each for one reason. */
public class IndivisibleZoo {

  /** An extension nobody knows. */
  public static class Unknown implements Extension {}

  public static class HasBeforeAll {
    @BeforeAll
    static void before() {}
  }

  public static class HasAfterAll {
    @AfterAll
    static void after() {}
  }

  public static class DerivedFromBeforeAll extends HasBeforeAll {}

  /** Sets up for all. */
  public interface Contract {
    @BeforeAll
    static void before() {}
  }

  public static class ByContract implements Contract {}

  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  public static class PerClass {}

  @TestMethodOrder(MethodOrderer.MethodName.class)
  public static class OrdersMethods {}

  @TestClassOrder(ClassOrderer.ClassName.class)
  public static class OrdersClasses {}

  @ExtendWith(Unknown.class)
  public static class Extended {}

  public static class ExtendedAtMethod {
    @ExtendWith(Unknown.class)
    @Test
    void test() {}
  }

  public static class ExtendedAtParameter {
    @Test
    void test(@ExtendWith(Unknown.class) String parameter) {}
  }

  public static class ExtendedTwice {
    @ExtendWith(Unknown.class)
    @ExtendWith(Unknown.class)
    @Test
    void test() {}
  }

  public static class Registers {
    @RegisterExtension final Unknown extension = new Unknown();
  }

  @ParameterizedClass
  @ValueSource(ints = 1)
  public static class IsParameterized {
    IsParameterized(int number) {}
  }

  @Execution(ExecutionMode.SAME_THREAD)
  public static class WantsOneThread {}

  public static class Counts {
    static int count;
  }

  public static class Collects {
    static final List<String> TEXTS = new ArrayList<>();
  }

  public static class CountsAtoms {
    static final AtomicInteger COUNT = new AtomicInteger();
  }

  public static class HasArray {
    static final int[] NUMBERS = {1};
  }

  public static class NamesFile {
    static final File FILE = new File("file");
  }

  public static class HoldsWhatMayChange {
    static final Box BOX = new Box();
  }

  /** Is no value. */
  static final class Box {
    int content;
  }

  public static class CountsWithin {
    static class Counter {
      static int count;
    }
  }

  /** Counts for what is nested in it. */
  public static class Encloses {
    static int count;

    @Nested
    public class Inner {}
  }

  public static class VintageBefore {
    @BeforeClass
    public static void before() {
      Collects.TEXTS.add("before");
    }
  }

  public static class VintageAfter {
    @AfterClass
    public static void after() {
      Collects.TEXTS.add("after");
    }
  }

  public static class VintageClassRule {
    @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();
  }

  public static class VintageRule {
    @Rule public final TestRule rule = (base, description) -> base;
  }

  public static class VintageRuleOfMethod {
    @Rule
    public TestRule rule() {
      return (base, description) -> base;
    }
  }

  @FixMethodOrder
  public static class VintageOrdered {}

  @RunWith(JUnit4.class)
  public static class VintageRunner {}

  public static class VintageSuite {
    public static junit.framework.Test suite() {
      return new junit.framework.TestSuite();
    }
  }

  public static class Three extends TestCase {
    public void testThree() {}
  }

  @Tag("volley.split")
  public static class ButAsked {
    @BeforeAll
    static void before() {}

    @Test
    void test() {}
  }
}
