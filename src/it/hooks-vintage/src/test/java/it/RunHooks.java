package it;

import org.junit.runner.Description;
import org.junit.runner.Result;
import org.junit.runner.notification.RunListener;

/** A listener that the POM names. */
public class RunHooks extends RunListener {
  @Override
  public void testRunStarted(Description description) {
    Hooks.called("runStarted");
  }

  @Override
  public void testRunFinished(Result result) {
    Hooks.called("runFinished");
  }
}
