package dev.volley.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The java that workers run on.
 *
 * @param path the executable
 * @param home the JDK it was chosen by, where it was chosen; told to workers as {@code JAVA_HOME}
 */
record JavaExecutable(Path path, Optional<Path> home) {

  /**
   * Chooses, as Surefire does: the parameter {@code jvm}, else the toolchain's, else Maven's own.
   *
   * @param jvm the parameter
   * @param toolchain what the toolchain names as its {@code java}
   * @param javaHome of Maven's own JVM
   * @throws MojoFailureException where {@code jvm} is no java
   */
  static JavaExecutable choose(@Nullable String jvm, Optional<String> toolchain, Path javaHome)
      throws MojoFailureException {
    if (jvm != null && !jvm.isBlank()) {
      Path path = Path.of(jvm.strip()).toAbsolutePath();
      check(path);
      return chosen(path);
    }
    return toolchain
        .map(java -> chosen(Path.of(java).toAbsolutePath()))
        .orElseGet(
            () -> new JavaExecutable(javaHome.resolve("bin").resolve("java"), Optional.empty()));
  }

  /** Maven's own, as it is. */
  static JavaExecutable ofMaven() {
    return new JavaExecutable(
        Path.of(System.getProperty("java.home")).resolve("bin").resolve("java"), Optional.empty());
  }

  private static JavaExecutable chosen(Path java) {
    return new JavaExecutable(java, home(java));
  }

  /** The directory above {@code bin/java}, or above {@code jre/bin/java} as JDK 8 has it. */
  private static Optional<Path> home(Path java) {
    return parentNamed("bin", java)
        .map(home -> parentNamed("jre", home.resolve("bin")).orElse(home));
  }

  /** The directory above the one the path lies in, where that one has this name. */
  private static Optional<Path> parentNamed(String name, Path path) {
    return Optional.ofNullable(path.getParent())
        .filter(parent -> parent.endsWith(name))
        .flatMap(parent -> Optional.ofNullable(parent.getParent()));
  }

  private static void check(Path java) throws MojoFailureException {
    Path bin = java.getParent();
    Path name = java.getFileName();
    boolean named =
        name != null
            && name.toString().startsWith("java")
            && bin != null
            && bin.getFileName() != null
            && bin.getFileName().toString().equals("bin");
    if (!named) {
      throw new MojoFailureException(
          "Given path does not end with java executor \""
              + java
              + "\". (Parameter 'jvm': the path of a JDK's bin/java.)");
    }
    // A path without .exe is common on Windows.
    boolean exists = Files.isRegularFile(java) || Files.isRegularFile(Path.of(java + ".exe"));
    if (!exists) {
      throw new MojoFailureException(
          "Given path to java executor does not exist \""
              + java
              + "\". (Parameter 'jvm': the path of a JDK's bin/java.)");
    }
    if (Files.isRegularFile(java) && !Files.isExecutable(java)) {
      throw new MojoFailureException(
          "Given path to java executor is not executable \"" + java + "\". (Parameter 'jvm'.)");
    }
  }
}
