package dev.volley.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A controller in a JVM of its own, as Maven's is. Prints on one line the processor seconds of this
 * process in the run, and of its workers; what the JVM took before the run is Maven's.
 */
public final class ControllerMain {
  private ControllerMain() {}

  /**
   * Runs all tests once.
   *
   * @param arguments how many workers, the directory to write to, where the test classes are, the
   *     file of the history
   */
  public static void main(String[] arguments) throws IOException {
    Setup setup = Setup.ofSystemProperties();
    Volley volley = new Volley(setup, Path.of(arguments[1]), Path.of(arguments[2]));
    long before = Machine.ownProcessorNanos();
    Path events = volley.run(Integer.parseInt(arguments[0]), Volley.history(Path.of(arguments[3])));
    double own = (Machine.ownProcessorNanos() - before) / 1e9;
    double workers = Processes.childrenSeconds();
    VolleyRun run = VolleyRun.read(events);
    System.out.println(own + " " + workers + " " + run.wall() + " " + run.outcomes());
  }
}
