package dev.volley.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make the test class path, as the user gave them.
 *
 * @param workingDirectory of the workers, which relative paths are relative to
 * @param testClasses {@code testClassesDirectory}
 * @param classes {@code classesDirectory}
 * @param excludes {@code classpathDependencyExcludes}
 * @param scopeExclude {@code classpathDependencyScopeExclude}
 * @param additional {@code additionalClasspathElements}
 * @param additionalDependencies {@code additionalClasspathDependencies}
 * @param useModulePath {@code useModulePath}
 */
record ClassPathForm(
    Path workingDirectory,
    Path testClasses,
    Path classes,
    List<String> excludes,
    @Nullable String scopeExclude,
    List<String> additional,
    List<Dependency> additionalDependencies,
    boolean useModulePath) {
  private static final String DESCRIPTOR = "module-info.class";

  /**
   * What a goal was given.
   *
   * @param classes what is tested
   * @param useModulePath the goal's own
   * @throws MojoFailureException where there is no working directory
   */
  static ClassPathForm of(JvmMojo mojo, Path classes, boolean useModulePath)
      throws MojoFailureException {
    return new ClassPathForm(
        JvmForm.workingDirectory(mojo),
        mojo.testClassesDirectory.toPath(),
        classes,
        mojo.classpathDependencyExcludes,
        mojo.classpathDependencyScopeExclude,
        mojo.additionalClasspathElements,
        mojo.additionalClasspathDependencies,
        useModulePath);
  }

  /** Names what has no effect where tests run inside Maven's own JVM, which resolves no module. */
  List<String> withoutEffectInsideMaven() {
    boolean module =
        useModulePath
            && !ClassPathSearch.holding(List.of(testClasses, classes), DESCRIPTOR).isEmpty();
    return module ? List.of("useModulePath (module-info is passed over)") : List.of();
  }

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
