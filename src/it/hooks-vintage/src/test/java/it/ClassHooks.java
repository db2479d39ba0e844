package it;

import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.rules.ExternalResource;

public abstract class ClassHooks {
  @ClassRule
  public static final ExternalResource RULE =
      new ExternalResource() {
        @Override
        protected void before() {
          Hooks.called("ruleBefore");
        }

        @Override
        protected void after() {
          Hooks.called("ruleAfter");
        }
      };

  @BeforeClass
  public static void beforeClass() {
    Hooks.called("beforeClass");
  }

  @AfterClass
  public static void afterClass() {
    Hooks.called("afterClass");
  }
}
