package dev.volley.bench;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the build has made ready; the profile {@code bench} tells it by system properties.
 *
 * @param directory where benchmarks write, {@code bench.directory}
 * @param worker what Volley puts before a test class path, {@code bench.worker}
 * @param console JUnit's ConsoleLauncher with all it needs, {@code bench.console}
 * @param volley Volley's version, {@code bench.volley}
 * @param surefire Surefire's version, {@code bench.surefire}
 * @param junit Jupiter's version, {@code bench.junit}
 */
record Setup(
    Path directory, List<Path> worker, Path console, String volley, String surefire, String junit) {
  private static final Pattern JUPITER =
      Pattern.compile(
          "(junit-jupiter-(api|engine|params)|junit-platform-(commons|engine|launcher)"
              + "|opentest4j|apiguardian-api)-.*\\.jar");

  static Setup ofSystemProperties() {
    return new Setup(
        Path.of(said("bench.directory")).toAbsolutePath(),
        paths(said("bench.worker")),
        Path.of(said("bench.console")).toAbsolutePath(),
        said("bench.volley"),
        said("bench.surefire"),
        said("bench.junit"));
  }

  private static String said(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalArgumentException(
          "System property "
              + property
              + " is missing: run benchmarks by mvn -Pbench verify -Dbench=NAME");
    }
    return value;
  }

  /** The same as arguments for another JVM. */
  List<String> arguments() {
    String workers = String.join(File.pathSeparator, worker.stream().map(Path::toString).toList());
    return List.of(
        "-Dbench.directory=" + directory,
        "-Dbench.worker=" + workers,
        "-Dbench.console=" + console,
        "-Dbench.volley=" + volley,
        "-Dbench.surefire=" + surefire,
        "-Dbench.junit=" + junit);
  }

  /** The jars of Jupiter and the JUnit Platform, as they lie on this JVM's class path. */
  List<Path> jupiter() {
    return paths(System.getProperty("java.class.path")).stream()
        .filter(path -> JUPITER.matcher(path.getFileName().toString()).matches())
        .toList();
  }

  /** The java that runs this. */
  static Path java() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
  }

  private static List<Path> paths(String classPath) {
    return Arrays.stream(classPath.split(File.pathSeparator, -1))
        .map(element -> Path.of(element).toAbsolutePath())
        .toList();
  }
}
