package dev.volley.run;

import dev.volley.zoo.run.Zoos;
import java.nio.file.Path;
import java.util.Locale;

/** A run in a JVM of its own, as Maven's is; for tests that interrupt it or count its memory. */
public final class SeparateRun {
  private SeparateRun() {}

  /** Runs what the first argument names, in the directory of the second. */
  public static void main(String[] arguments) {
    RunKit kit = new RunKit(Path.of(arguments[1])).workers(2);
    switch (arguments[0].toLowerCase(Locale.ROOT)) {
      case "sleep" ->
          kit.classes(Zoos.SLEEPING, Zoos.OTHER_SLEEPING)
              .property("zoo.port", System.getProperty("zoo.port", ""));
      case "flood" ->
          kit.classes(Zoos.FLOOD)
              .property("zoo.kibibytes", System.getProperty("zoo.kibibytes", ""));
      case "busy" ->
          kit.classes(Zoos.busy())
              .property("zoo.tests", System.getProperty("zoo.tests", ""))
              .property("zoo.micros", System.getProperty("zoo.micros", "0"))
              .jvmArguments("-Dzoo.mark=" + System.getProperty("zoo.mark", ""));
      default -> throw new IllegalArgumentException(arguments[0]);
    }
    RunResult result = kit.run();
    System.out.println(result + "\n" + kit.console.text());
    System.exit(result.red() || result.problem().isPresent() ? 1 : 0);
  }
}
