package dev.volley.maven;

import dev.volley.maven.PlatformArtifacts.Completed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a worker's JVM finds classes.
 *
 * @param classPath Volley's own worker jar first
 * @param shown the test class path as tests shall see it in {@code java.class.path}; empty where
 *     they shall see the real one
 * @param moduleArguments arguments that make its JVM resolve modules; empty where there are none
 */
record WorkerPaths(List<Path> classPath, List<Path> shown, List<String> moduleArguments) {
  /** Copies the lists. */
  WorkerPaths {
    classPath = List.copyOf(classPath);
    shown = List.copyOf(shown);
    moduleArguments = List.copyOf(moduleArguments);
  }

  /** Everything on the class path, in Surefire's order. */
  static WorkerPaths withoutModules(Path worker, Completed completed) {
    List<Path> test = completed.test().elements();
    return new WorkerPaths(behind(worker, test, completed.added()), test, List.of());
  }

  /**
   * Some of it on the module path. Tests see the real class path then, as under Surefire.
   *
   * @param left of the test class path
   */
  static WorkerPaths withModules(
      Path worker, List<Path> left, Completed completed, List<String> moduleArguments) {
    return new WorkerPaths(behind(worker, left, completed.added()), List.of(), moduleArguments);
  }

  private static List<Path> behind(Path worker, List<Path> test, List<Path> added) {
    List<Path> elements = new ArrayList<>();
    elements.add(worker);
    elements.addAll(test);
    elements.addAll(added);
    return elements;
  }
}
