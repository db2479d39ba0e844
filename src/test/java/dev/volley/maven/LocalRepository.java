package dev.volley.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.maven.repository.internal.MavenRepositorySystemUtils;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;

/**
 * A local repository of artifacts that only look like JUnit's, and the real thing that resolves
 * them, offline.
 */
final class LocalRepository {
  private static final String LAUNCHER_CLASS = "org/junit/platform/launcher/Launcher.class";
  private static final String ENGINE_SERVICE =
      "META-INF/services/org.junit.platform.engine.TestEngine";

  private final Path directory;

  LocalRepository(Path directory) {
    this.directory = directory;
  }

  static RepositorySystem system() {
    return MavenRepositorySystemUtils.newServiceLocator().getService(RepositorySystem.class);
  }

  DefaultRepositorySystemSession session() {
    DefaultRepositorySystemSession session = MavenRepositorySystemUtils.newSession();
    session.setOffline(true);
    session.setLocalRepositoryManager(
        system()
            .newLocalRepositoryManager(
                session, new org.eclipse.aether.repository.LocalRepository(directory.toFile())));
    return session;
  }

  /** Publishes a release of JUnit: its platform, Jupiter and Vintage. */
  LocalRepository junit(String platform, String jupiter) throws IOException {
    add("org.opentest4j:opentest4j:1.3.0");
    platformPart("commons", platform);
    platformPart("engine", platform, "commons");
    platformPart("launcher", platform, "engine");
    add("org.junit.jupiter:junit-jupiter-api:" + jupiter);
    add(
        "org.junit.jupiter:junit-jupiter-engine:" + jupiter,
        "org.junit.platform:junit-platform-engine:" + platform,
        "org.junit.jupiter:junit-jupiter-api:" + jupiter);
    add("org.hamcrest:hamcrest-core:1.3");
    add("junit:junit:4.13.2", "org.hamcrest:hamcrest-core:1.3");
    add(
        "org.junit.vintage:junit-vintage-engine:" + jupiter,
        "org.junit.platform:junit-platform-engine:" + platform,
        "junit:junit:4.13.2");
    return this;
  }

  /** Publishes TestNG and its engine, which was made for an older platform. */
  LocalRepository testng() throws IOException {
    add("com.beust:jcommander:1.82");
    add("org.testng:testng:6.14.3", "com.beust:jcommander:1.82");
    add(
        "org.junit.support:testng-engine:1.1.0",
        "org.junit.platform:junit-platform-engine:1.7.2",
        "org.testng:testng:6.14.3");
    return this;
  }

  private void platformPart(String part, String version, String... needs) throws IOException {
    List<String> dependencies =
        Stream.of(needs)
            .map(need -> "org.junit.platform:junit-platform-" + need + ":" + version)
            .toList();
    add(
        "org.junit.platform:junit-platform-" + part + ":" + version,
        part.equals("engine")
            ? Stream.concat(dependencies.stream(), Stream.of("org.opentest4j:opentest4j:1.3.0"))
                .toArray(String[]::new)
            : dependencies.toArray(String[]::new));
  }

  /**
   * Publishes an artifact.
   *
   * @param coordinates {@code groupId:artifactId:version[:classifier]}
   * @param dependencies the same
   * @return its jar
   */
  Path add(String coordinates, String... dependencies) throws IOException {
    String[] parts = coordinates.split(":", -1);
    Path folder = directory.resolve(parts[0].replace('.', '/')).resolve(parts[1]).resolve(parts[2]);
    Files.createDirectories(folder);
    String stem = parts[1] + "-" + parts[2];
    Files.writeString(folder.resolve(stem + ".pom"), pom(coordinates, dependencies));
    Path jar = folder.resolve(stem + (parts.length > 3 ? "-" + parts[3] : "") + ".jar");
    writeJar(jar, entry(parts[1]));
    return jar;
  }

  private static String entry(String artifact) {
    if (artifact.equals("junit-platform-launcher")) {
      return LAUNCHER_CLASS;
    }
    boolean isEngine = artifact.endsWith("-engine") && !artifact.equals("junit-platform-engine");
    return isEngine ? ENGINE_SERVICE : "META-INF/MANIFEST.MF";
  }

  static void writeJar(Path jar, String... entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.closeEntry();
      }
    }
  }

  private static String pom(String coordinates, String... dependencies) {
    return "<project><modelVersion>4.0.0</modelVersion>"
        + coordinate(coordinates)
        + Stream.of(dependencies)
            .map(dependency -> "<dependency>" + coordinate(dependency) + "</dependency>")
            .collect(Collectors.joining("", "<dependencies>", "</dependencies>"))
        + "</project>";
  }

  private static String coordinate(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
        .formatted(parts[0], parts[1], parts[2]);
  }
}
