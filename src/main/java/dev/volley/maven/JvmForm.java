package dev.volley.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make a worker's JVM, as the user gave them.
 *
 * @param java which it is
 * @param argLine {@code argLine}
 * @param debug {@code debugForkedProcess}
 * @param properties what tests see as system properties
 * @param environment what they see as environment variables
 * @param workingDirectory {@code workingDirectory}
 * @param enableAssertions {@code enableAssertions}
 * @param exitTimeout {@code forkedProcessExitTimeoutInSeconds}
 */
record JvmForm(
    JavaForm java,
    @Nullable String argLine,
    @Nullable String debug,
    PropertiesForm properties,
    EnvironmentForm environment,
    Path workingDirectory,
    boolean enableAssertions,
    Duration exitTimeout) {
  private static final int DEFAULT_EXIT_SECONDS = 30;

  /**
   * What a goal was given.
   *
   * @param debug the goal's own {@code debugForkedProcess}
   * @param propertiesFile the goal's own {@code systemPropertiesFile}
   * @param excludedVariables the goal's own {@code excludedEnvironmentVariables}
   * @param exitSeconds the goal's own {@code forkedProcessExitTimeoutInSeconds}
   * @throws MojoFailureException where there is no working directory
   */
  @SuppressWarnings("deprecation") // systemProperties is: users may still set it
  static JvmForm of(
      JvmMojo mojo,
      @Nullable String debug,
      @Nullable File propertiesFile,
      List<String> excludedVariables,
      int exitSeconds)
      throws MojoFailureException {
    return new JvmForm(
        new JavaForm(mojo.jvm, mojo.jdkToolchain),
        mojo.argLine,
        debug,
        new PropertiesForm(
            mojo.systemProperties,
            propertiesFile == null ? null : propertiesFile.toPath(),
            mojo.systemPropertyVariables,
            mojo.promoteUserPropertiesToSystemProperties),
        new EnvironmentForm(mojo.environmentVariables, excludedVariables),
        workingDirectory(mojo),
        mojo.enableAssertions,
        exitTimeout(exitSeconds));
  }

  /**
   * The working directory that a goal was given. Maven gives none where the POM names a property
   * there that nobody has set.
   *
   * @throws MojoFailureException in Surefire's words
   */
  static Path workingDirectory(JvmMojo mojo) throws MojoFailureException {
    @Nullable File given = mojo.workingDirectory;
    if (given == null) {
      throw new MojoFailureException(
          "workingDirectory cannot be null: the POM gives a property for it that is not set.");
    }
    return given.toPath();
  }

  /** As long as {@code forkedProcessExitTimeoutInSeconds} says; where negative, its default. */
  static Duration exitTimeout(int seconds) {
    return Duration.ofSeconds(seconds < 0 ? DEFAULT_EXIT_SECONDS : seconds);
  }

  /**
   * Whether workers enable assertions in their class loader, which has the last word over what the
   * JVM was told: not where {@code argLine} says {@code -da}. Read as Surefire reads it, as a word
   * between blanks and before anything in it is replaced.
   */
  boolean assertions() {
    List<String> words = List.of((argLine == null ? "" : argLine).split(" ", -1));
    return enableAssertions && !words.contains("-da") && !words.contains("-disableassertions");
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
    if (java.jvm() != null && !java.jvm().isBlank()) {
      names.add("jvm");
    }
    if (argLine != null && !argLine.isBlank()) {
      names.add("argLine");
    }
    if (ArgLine.isDebug(debug)) {
      names.add("debugForkedProcess");
    }
    if (!environment.variables().isEmpty()) {
      names.add("environmentVariables");
    }
    if (!environment.leftOut().isEmpty()) {
      names.add("excludedEnvironmentVariables");
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
