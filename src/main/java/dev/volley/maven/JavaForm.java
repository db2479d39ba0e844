package dev.volley.maven;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.toolchain.Toolchain;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that choose the java of workers, as the user gave them.
 *
 * @param jvm {@code jvm}
 * @param jdkToolchain {@code jdkToolchain}
 */
record JavaForm(@Nullable String jvm, @Nullable Map<String, String> jdkToolchain) {
  /** Where nothing is asked for. */
  static final JavaForm NONE = new JavaForm(null, null);

  /**
   * The JDK toolchain: the one that is asked for, else the build's.
   *
   * @throws MojoFailureException where none is what is asked for, in Surefire's words
   */
  Optional<Toolchain> toolchain(Build build) throws MojoFailureException {
    if (jdkToolchain == null) {
      return build.toolchain();
    }
    return Optional.of(
        build.toolchains(jdkToolchain).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "Requested toolchain specification did not match any configured"
                            + " toolchain: "
                            + jdkToolchain
                            + " (parameter 'jdkToolchain'). Describe such a JDK in"
                            + " ~/.m2/toolchains.xml, or name its bin/java by the parameter"
                            + " 'jvm'.")));
  }

  /**
   * Chooses, and says where a toolchain has to do with it.
   *
   * @throws MojoFailureException where there is no such java
   */
  JavaExecutable choose(Build build) throws MojoFailureException {
    Optional<Toolchain> toolchain = toolchain(build);
    toolchain.ifPresent(jdk -> build.log().info("Toolchain in volley-maven-plugin: " + jdk));
    if (toolchain.isPresent() && jvm != null) {
      build.log().warn("Toolchains are ignored, 'jvm' parameter is set to " + jvm);
    }
    return JavaExecutable.choose(
        jvm,
        toolchain.map((Toolchain jdk) -> jdk.findTool("java")),
        Path.of(System.getProperty("java.home")));
  }
}
