package dev.volley.bench;

import dev.volley.bench.Processes.Used;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs Maven, the one on the path. */
final class Maven {
  private static final List<String> COMMAND = List.of("mvn", "-B", "-ntp");

  private Maven() {}

  /**
   * Runs it in a module.
   *
   * @param log what it prints; beside the module, so that nothing in it changes
   */
  static Used run(Path module, Path log, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(COMMAND);
    command.addAll(arguments);
    return Processes.run(command, module, log);
  }

  /**
   * The same, where only success will do.
   *
   * @throws IllegalStateException where it fails; with what Maven said
   */
  static Used runWell(Path module, Path log, List<String> arguments)
      throws IOException, InterruptedException {
    Used used = run(module, log, arguments);
    if (used.code() != 0) {
      throw new IllegalStateException(
          "Maven failed in " + module + " with " + arguments + ":\n" + Files.readString(log));
    }
    return used;
  }

  /** The argument that runs Surefire's tests and nothing else. */
  static String surefire(Setup setup) {
    return "org.apache.maven.plugins:maven-surefire-plugin:" + setup.surefire() + ":test";
  }

  /** The argument that runs Volley's. */
  static String volley(Setup setup) {
    return "dev.volley:volley-maven-plugin:" + setup.volley() + ":test";
  }
}
