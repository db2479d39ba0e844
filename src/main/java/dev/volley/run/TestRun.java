package dev.volley.run;

/** Runs the tests of a module: the one door into the controller. */
public final class TestRun {

  private TestRun() {}

  /**
   * Runs all that the request asks for and returns when every worker is gone and every report is
   * written. Call it once per module and execution, on the Mojo's thread.
   */
  public static RunResult run(RunRequest request) {
    throw new UnsupportedOperationException(request.toString());
  }
}
