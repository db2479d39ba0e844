package dev.volley.worker.trial;

import static org.junit.Assert.assertEquals;

import org.junit.Before;
import org.junit.BeforeClass;
import org.junit.Ignore;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Uses of JUnit 4 what most tests do. Run where an archive is made, and nowhere else. */
public class VintageTrial {
  /** A rule that many tests have; it leaves nothing behind. */
  @Rule public final TemporaryFolder folder = new TemporaryFolder();

  private int before;

  /** Before all tests. */
  @BeforeClass
  public static void beforeClass() {
    System.out.println("before class");
  }

  /** Before each test. */
  @Before
  public void setUp() {
    before++;
  }

  /** Passes. */
  @Test
  public void passes() {
    assertEquals(1, before);
  }

  /** Throws what it says. */
  @Test(expected = IllegalStateException.class)
  public void throwsWhatIsExpected() {
    throw new IllegalStateException("expected");
  }

  /** Fails, so that the way of a failure is known as well. */
  @Test
  public void fails() {
    assertEquals("on purpose", "expected", "actual");
  }

  /** Is not run. */
  @Test
  @Ignore("on purpose")
  public void isIgnored() {
    before--;
  }
}
