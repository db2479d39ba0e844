package dev.volley.worker;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Hands on what happens, counts failures, and gives tests that are skipped since the run was
 * stopped the run's reason instead of the platform's. Called by the platform on whatever thread
 * runs a test.
 */
final class StoppedListener implements TestExecutionListener {
  private final TestExecutionListener target;
  private final StopSwitch stops;

  StoppedListener(TestExecutionListener target, StopSwitch stops) {
    this.target = target;
    this.stops = stops;
  }

  @Override
  public void dynamicTestRegistered(TestIdentifier test) {
    target.dynamicTestRegistered(test);
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    target.executionStarted(test);
  }

  @Override
  public void executionSkipped(TestIdentifier test, String reason) {
    target.executionSkipped(test, stops.reason().orElse(reason));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    target.executionFinished(test, result);
    if (result.getStatus() == TestExecutionResult.Status.FAILED) {
      // Before the platform goes on: with one worker the next test does not begin.
      stops.failed();
    }
  }
}
