package dev.volley.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make the test class path, as the user gave them.
 *
 * @param workingDirectory of the workers, which relative paths are relative to
 * @param testClasses {@code testClassesDirectory}
 * @param classes {@code classesDirectory}
 * @param excludes {@code classpathDependencyExcludes}
 * @param additional {@code additionalClasspathElements}
 */
record ClassPathForm(
    Path workingDirectory,
    Path testClasses,
    Path classes,
    List<String> excludes,
    List<String> additional) {

  /**
   * What integration tests run against: what the user gave; else the project's packaged jar; else
   * its classes, where it has not been packaged, or as something that is no jar.
   *
   * @param given {@code classesDirectory}
   */
  static Path packaged(@Nullable File given, MavenProject project) {
    if (given != null) {
      return given.toPath();
    }
    return Optional.ofNullable(project.getArtifact())
        .map(Artifact::getFile)
        .filter(File::isFile)
        .filter(file -> file.getName().toLowerCase(Locale.ROOT).endsWith(".jar"))
        .map(File::toPath)
        .orElseGet(() -> Path.of(project.getBuild().getOutputDirectory()));
  }
}
