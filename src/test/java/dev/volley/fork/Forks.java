package dev.volley.fork;

import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds settings for tests: this JVM's java and class path, and a JVM that starts quickly. */
final class Forks {
  Path java = Path.of(System.getProperty("java.home"), "bin", "java");
  List<String> jvmArguments =
      new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx64m"));
  List<Path> classPath =
      Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
          .map(Path::of)
          .toList();
  Map<String, String> systemProperties = new HashMap<>();
  Map<String, String> environment = new HashMap<>();
  Path workingDirectory = Path.of("").toAbsolutePath();
  ForkSettings.TestFilter filter = ForkSettings.TestFilter.NONE;
  Duration exitTimeout = Duration.ofSeconds(30);

  /** Settings for a {@link dev.volley.zoo.fork.PretendWorker} with this script. */
  static Forks script(String script) {
    Forks forks = new Forks();
    forks.jvmArguments.add("-Dscript=" + script);
    forks.systemProperties.put("script", script);
    return forks;
  }

  ForkSettings settings() {
    return new ForkSettings(
        java,
        jvmArguments,
        classPath,
        classPath,
        systemProperties,
        environment,
        workingDirectory,
        true,
        Map.of(),
        filter,
        "run-1",
        3,
        exitTimeout);
  }
}
