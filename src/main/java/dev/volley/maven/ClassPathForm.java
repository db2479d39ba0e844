package dev.volley.maven;

import java.nio.file.Path;
import java.util.List;

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
    List<String> additional) {}
