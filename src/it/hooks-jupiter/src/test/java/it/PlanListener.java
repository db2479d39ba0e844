package it;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

public class PlanListener implements TestExecutionListener {
  @Override
  public void testPlanExecutionStarted(TestPlan plan) {
    Hooks.called("planStarted");
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    Hooks.called("planFinished");
  }
}
