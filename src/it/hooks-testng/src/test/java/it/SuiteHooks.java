package it;

import org.testng.annotations.AfterSuite;
import org.testng.annotations.AfterTest;
import org.testng.annotations.BeforeSuite;
import org.testng.annotations.BeforeTest;

public abstract class SuiteHooks {
  @BeforeSuite
  public void beforeSuite() {
    Hooks.called("beforeSuite");
  }

  @BeforeTest
  public void beforeTest() {
    Hooks.called("beforeTest");
  }

  @AfterTest
  public void afterTest() {
    Hooks.called("afterTest");
  }

  @AfterSuite
  public void afterSuite() {
    Hooks.called("afterSuite");
  }
}
