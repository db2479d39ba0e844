package dev.volley.maven;

import dev.volley.discovery.ClassContents;
import dev.volley.discovery.ClassScan;
import dev.volley.model.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * The directories and jars that may hold tests.
 *
 * @param paths in the order in which they count
 */
record TestRoots(List<Path> paths) {

  /**
   * The directory of test classes and the dependencies that are to be scanned; warns of those that
   * are not there.
   *
   * @throws IllegalArgumentException where a pattern cannot be read; in words for the user
   */
  static TestRoots of(Path testClasses, SelectionForm selection, Build build) {
    List<Path> paths = new ArrayList<>();
    paths.add(testClasses);
    paths.addAll(selection.scanned(build.project().getArtifacts()));
    selection.withNothingToScan(build.project().getArtifacts()).ifPresent(build.log()::warn);
    return new TestRoots(List.copyOf(paths));
  }

  /**
   * All classes there are.
   *
   * @throws MojoExecutionException where something cannot be read
   */
  List<Candidate> scan() throws MojoExecutionException {
    try {
      return ClassScan.of(paths);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /**
   * The same classes with the digests of their files.
   *
   * @throws MojoExecutionException where something cannot be read
   */
  List<Candidate> digest(List<Candidate> candidates) throws MojoExecutionException {
    try {
      return ClassContents.digest(candidates, paths);
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }
}
