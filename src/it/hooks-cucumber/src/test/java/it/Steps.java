package it;

import io.cucumber.java.AfterAll;
import io.cucumber.java.BeforeAll;
import io.cucumber.java.en.When;

public class Steps {
  @BeforeAll
  public static void beforeAll() {
    Hooks.called("beforeAll");
  }

  @AfterAll
  public static void afterAll() {
    Hooks.called("afterAll");
  }

  @When("I eat {int} cucumber(s)")
  public void eat(int count) {
    Hooks.called("test");
  }
}
