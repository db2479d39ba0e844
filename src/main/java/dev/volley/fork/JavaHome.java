package dev.volley.fork;

import java.nio.file.Path;
import java.util.Optional;

/** Finds what {@code JAVA_HOME} is for a java executable. Stateless. */
final class JavaHome {
  private JavaHome() {}

  /**
   * The directory above {@code bin/java}, or above {@code jre/bin/java} as JDK 8 has it; empty for
   * an executable that lies elsewhere or is to be found on the {@code PATH}.
   */
  static Optional<Path> of(Path java) {
    return parentNamed("bin", java.toAbsolutePath())
        .flatMap(bin -> Optional.ofNullable(bin.getParent()))
        .map(home -> isNamed("jre", home) && home.getParent() != null ? home.getParent() : home)
        .filter(home -> java.getParent() != null);
  }

  private static Optional<Path> parentNamed(String name, Path path) {
    return Optional.ofNullable(path.getParent()).filter(parent -> isNamed(name, parent));
  }

  private static boolean isNamed(String name, Path path) {
    return path.getFileName() != null && path.getFileName().toString().equals(name);
  }
}
