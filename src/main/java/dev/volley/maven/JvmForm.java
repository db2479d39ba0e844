package dev.volley.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make a worker's JVM, as the user gave them.
 *
 * @param jvm {@code jvm}
 * @param argLine {@code argLine}
 * @param debug {@code debugForkedProcess}
 * @param systemProperties {@code systemPropertyVariables}
 * @param environment {@code environmentVariables}
 * @param workingDirectory {@code workingDirectory}
 * @param enableAssertions {@code enableAssertions}
 * @param exitTimeout {@code forkedProcessExitTimeoutInSeconds}
 */
record JvmForm(
    @Nullable String jvm,
    @Nullable String argLine,
    @Nullable String debug,
    Map<String, @Nullable String> systemProperties,
    Map<String, @Nullable String> environment,
    Path workingDirectory,
    boolean enableAssertions,
    Duration exitTimeout) {
  private static final int DEFAULT_EXIT_SECONDS = 30;

  /** As long as {@code forkedProcessExitTimeoutInSeconds} says; where negative, its default. */
  static Duration exitTimeout(int seconds) {
    return Duration.ofSeconds(seconds < 0 ? DEFAULT_EXIT_SECONDS : seconds);
  }

  /**
   * Refuses a working directory that is none; one that is missing is made when a worker starts.
   *
   * @throws MojoFailureException in Surefire's words
   */
  void checkWorkingDirectory() throws MojoFailureException {
    if (Files.exists(workingDirectory) && !Files.isDirectory(workingDirectory)) {
      throw new MojoFailureException(
          "workingDirectory " + workingDirectory + " exists and is not a directory");
    }
  }

  /**
   * One sentence that names what has no effect where tests run inside Maven's own JVM.
   *
   * @param basedir of the project, which is then the working directory
   * @param toolchain whether the build has a JDK toolchain, which tests then do not run on
   * @param others that have no effect either
   */
  Optional<String> withoutEffectInsideMaven(Path basedir, boolean toolchain, List<String> others) {
    List<String> names = new ArrayList<>();
    if (toolchain) {
      names.add("the JDK toolchain");
    }
    if (jvm != null && !jvm.isBlank()) {
      names.add("jvm");
    }
    if (argLine != null && !argLine.isBlank()) {
      names.add("argLine");
    }
    if (ArgLine.isDebug(debug)) {
      names.add("debugForkedProcess");
    }
    if (!environment.isEmpty()) {
      names.add("environmentVariables");
    }
    if (!workingDirectory.equals(basedir)) {
      names.add("workingDirectory");
    }
    names.addAll(others);
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "With workers=0 tests run inside Maven's own JVM, so these have no effect: "
                + String.join(", ", names)
                + ".");
  }
}
