package dev.volley.archive;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run's workers are started with, as far as archives are concerned.
 *
 * @param folder where archives are kept
 * @param dependencies whether the project's dependencies may come before its own classes, so that
 *     an archive covers them, too
 * @param java the workers' executable
 * @param jvmArguments of the user's
 * @param classPath the worker's jar first
 * @param environment of the workers
 * @param memory of the machine in bytes; 0 where unknown
 */
public record ArchiveOrder(
    Path folder,
    boolean dependencies,
    Path java,
    List<String> jvmArguments,
    List<Path> classPath,
    Map<String, String> environment,
    long memory) {

  /** Copies the collections. */
  public ArchiveOrder {
    jvmArguments = List.copyOf(jvmArguments);
    classPath = List.copyOf(classPath);
    environment = Map.copyOf(environment);
  }
}
