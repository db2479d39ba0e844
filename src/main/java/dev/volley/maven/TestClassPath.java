package dev.volley.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.resolver.filter.ScopeArtifactFilter;

/**
 * A project's test class path in Surefire's order: test classes, classes, dependencies, additional
 * elements.
 *
 * @param testClasses the directory of test classes
 * @param classes the directory of classes
 * @param dependencies files by {@code groupId:artifactId[:type[:classifier]]}, in order
 * @param versions of these dependencies, by {@code groupId:artifactId}
 * @param additional further elements
 */
record TestClassPath(
    Path testClasses,
    Path classes,
    Map<String, Path> dependencies,
    Map<String, String> versions,
    List<Path> additional) {

  /**
   * Puts a class path together.
   *
   * @param artifacts the project's resolved artifacts, in order
   * @param form what the user asked for
   */
  static TestClassPath of(Collection<Artifact> artifacts, ClassPathForm form) {
    Predicate<Artifact> excluded = excluded(form);
    Map<String, Path> dependencies = new LinkedHashMap<>();
    Map<String, String> versions = new LinkedHashMap<>();
    for (Artifact artifact : artifacts) {
      if (artifact.getArtifactHandler().isAddedToClasspath()
          && artifact.getFile() != null
          && !excluded.test(artifact)) {
        dependencies.put(artifact.getDependencyConflictId(), artifact.getFile().toPath());
        versions.putIfAbsent(versionless(artifact), artifact.getBaseVersion());
      }
    }
    List<Path> additional =
        Texts.splitAtCommas(form.additional()).stream()
            .map(element -> form.workingDirectory().resolve(element).normalize())
            .toList();
    return new TestClassPath(
        form.testClasses(), form.classes(), dependencies, versions, additional);
  }

  /** The scopes that a scope stands for are Maven's own affair; one it does not know is none. */
  private static Predicate<Artifact> excluded(ClassPathForm form) {
    Predicate<Artifact> excluded = ArtifactPattern.anyOf(form.excludes());
    String scope = form.scopeExclude() == null ? "" : form.scopeExclude().strip();
    return scope.isEmpty() ? excluded : excluded.or(new ScopeArtifactFilter(scope)::include);
  }

  private static String versionless(Artifact artifact) {
    return artifact.getGroupId() + ":" + artifact.getArtifactId();
  }

  /** All elements, in order. */
  List<Path> elements() {
    List<Path> elements = new ArrayList<>();
    Stream.of(testClasses, classes).forEach(elements::add);
    elements.addAll(dependencies.values());
    elements.addAll(additional);
    return elements;
  }

  /** The same class path with more elements at its end. */
  TestClassPath plus(List<Path> elements) {
    List<Path> all = new ArrayList<>(additional);
    all.addAll(elements);
    return new TestClassPath(testClasses, classes, dependencies, versions, all);
  }

  /**
   * The same class path with other files in the place of some dependencies.
   *
   * @param files by {@code groupId:artifactId}; what is not on this class path is left out
   */
  TestClassPath with(Map<String, Path> files) {
    Map<String, Path> replaced = new LinkedHashMap<>(dependencies);
    replaced.replaceAll((key, file) -> files.getOrDefault(key.replaceFirst(":jar$", ""), file));
    return new TestClassPath(testClasses, classes, replaced, versions, additional);
  }
}
