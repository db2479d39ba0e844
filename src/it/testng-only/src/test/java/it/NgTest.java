package it;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertTrue;

import org.testng.annotations.BeforeSuite;
import org.testng.annotations.Test;

public class NgTest {
  private static int suites;

  @BeforeSuite
  public void countSuite() {
    suites++;
  }

  @Test
  public void adds() {
    assertEquals(2 + 2, 4);
  }

  @Test
  public void runsInOneSuiteOnTheProjectsOwnTestNg() {
    assertEquals(suites, 1);
    assertTrue(Test.class.getResource("Test.class").getPath().contains("testng-7.5.1.jar"));
  }
}
