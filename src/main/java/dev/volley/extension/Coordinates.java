package dev.volley.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** What Volley is called as a plugin: group, artifact and version. Immutable. */
final class Coordinates {
  private static final String RESOURCE = "plugin.properties";

  private final String groupId;
  private final String artifactId;
  private final String version;

  Coordinates(String groupId, String artifactId, String version) {
    this.groupId = groupId;
    this.artifactId = artifactId;
    this.version = version;
  }

  /**
   * Those of the jar that this class is in, as its build has written them down.
   *
   * @throws IllegalStateException where they are not there
   */
  static Coordinates own() {
    Properties read = new Properties();
    try (InputStream in = Coordinates.class.getResourceAsStream(RESOURCE)) {
      if (in != null) {
        read.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Volley's jar cannot be read: " + RESOURCE, e);
    }
    return new Coordinates(
        required(read, "groupId"), required(read, "artifactId"), required(read, "version"));
  }

  private static String required(Properties read, String name) {
    String value = read.getProperty(name);
    if (value == null) {
      throw new IllegalStateException(
          "Volley's jar is damaged: its " + RESOURCE + " has no " + name + ".");
    }
    return value;
  }

  String groupId() {
    return groupId;
  }

  String artifactId() {
    return artifactId;
  }

  String version() {
    return version;
  }

  /** As Maven tells plugins apart: without the version. */
  String key() {
    return groupId + ":" + artifactId;
  }
}
