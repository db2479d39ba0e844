package dev.volley.maven;

import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.jspecify.annotations.Nullable;

/** Makes artifacts as Maven resolves them for a project. */
final class Artifacts {

  private Artifacts() {}

  /** An artifact of type jar on the class path: {@code groupId:artifactId:version}. */
  static Artifact jar(String coordinates, Path file) {
    String[] parts = coordinates.split(":", -1);
    return artifact(parts[0], parts[1], parts[2], "jar", null, file);
  }

  static Artifact artifact(
      String group,
      String name,
      String version,
      String type,
      @Nullable String classifier,
      Path file) {
    DefaultArtifactHandler handler = new DefaultArtifactHandler(type);
    handler.setAddedToClasspath(!type.equals("pom"));
    DefaultArtifact artifact =
        new DefaultArtifact(group, name, version, "test", type, classifier, handler);
    artifact.setFile(file.toFile());
    return artifact;
  }
}
