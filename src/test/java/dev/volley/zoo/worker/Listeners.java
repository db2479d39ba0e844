package dev.volley.zoo.worker;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.Failure;
import org.junit.runner.notification.RunListener;

/** Listeners that users may name; they print what they are told. */
public final class Listeners {

  private Listeners() {}

  /** JUnit 4's. */
  public static class OfJUnit4 extends RunListener {
    @Override
    public void testRunStarted(Description description) {
      System.out.println("run started");
    }

    @Override
    public void testRunFinished(Result result) {
      System.out.println(
          "run finished: "
              + result.getRunCount()
              + " of which "
              + result.getFailureCount()
              + " failed and "
              + result.getIgnoreCount()
              + " ignored");
    }

    @Override
    public void testStarted(Description description) {
      System.out.println("started " + description);
    }

    @Override
    public void testFinished(Description description) {
      System.out.println("finished " + description.getMethodName());
    }

    @Override
    public void testFailure(Failure failure) {
      System.out.println("failed " + failure.getTestHeader());
    }

    @Override
    public void testAssumptionFailure(Failure failure) {
      System.out.println("assumed " + failure.getDescription().getMethodName());
    }

    @Override
    public void testIgnored(Description description) {
      System.out.println("ignored " + description.getMethodName());
    }
  }

  /** JUnit 4's, of runs alone. */
  public static class OfRuns extends RunListener {
    @Override
    public void testRunStarted(Description description) {
      System.out.println("run of " + described(description));
    }

    private static String described(Description description) {
      return description.isTest()
          ? description.getMethodName()
          : description.getDisplayName()
              + description.getChildren().stream().map(OfRuns::described).sorted().toList();
    }
  }

  /** The JUnit Platform's. */
  public static class OfThePlatform implements TestExecutionListener {
    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      System.out.println("platform saw " + test.getLegacyReportingName());
    }
  }
}
