package dev.volley.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which jars come first, and that every path is found where it was. */
class PrefixTest {
  private static final String LICENSE = "META-INF/LICENSE.md";
  private static final String MANIFEST = "META-INF/MANIFEST.MF";

  @TempDir Path directory;

  private final List<Path> classPath = new ArrayList<>();

  @BeforeEach
  void beginWithTheWorker() throws IOException {
    classPath.add(Jars.jar(directory, "worker.jar", MANIFEST, "dev/volley/Worker.class"));
  }

  @Test
  void frameworksPassWhatHoldsNothingOfTheirs() throws IOException {
    directory("test-classes", "com/acme/FooTest.class", "META-INF/services/org.acme.Service");
    directory("classes", "com/acme/Foo.class", "org/acme/Bar.class", "org/junit-notes.txt");
    jar("guava-33.jar", "com/google/Guava.class");
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class", LICENSE);
    jar("junit-platform-launcher-1.jar", "org/junit/platform/Launcher.class", LICENSE);

    assertThat(namesOfPrefix())
        .containsExactly("worker.jar", "junit-jupiter-api-5.jar", "junit-platform-launcher-1.jar");
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void aClassInADirectoryKeepsTheJarThatHoldsItToo() throws IOException {
    directory("test-classes", "org/junit/jupiter/api/Test.class");
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");
    jar("junit-platform-launcher-1.jar", "org/junit/platform/Launcher.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar", "junit-platform-launcher-1.jar");
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void aResourceInADirectoryKeepsTheJarThatHoldsItToo() throws IOException {
    String service = "META-INF/services/org.junit.platform.launcher.TestExecutionListener";
    directory("test-classes", service);
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");
    jar("junit-platform-launcher-1.jar", "org/junit/platform/Launcher.class", service);

    assertThat(namesOfPrefix()).containsExactly("worker.jar", "junit-jupiter-api-5.jar");
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void aDirectoryWhereAJarHasAFileCountsAsHeld() throws IOException {
    directory("test-classes", "org/junit/jupiter/api/Test.class/x");
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar");
  }

  @Test
  void aJarThatHoldsTheSameComesAlong() throws IOException {
    directory("test-classes", "com/acme/FooTest.class");
    jar("jakarta.jar", "jakarta/A.class", LICENSE);
    jar("other.jar", "other/O.class");
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class", LICENSE);

    assertThat(namesOfPrefix())
        .containsExactly("worker.jar", "jakarta.jar", "junit-jupiter-api-5.jar");
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void aJarThatCannotComeAlongKeepsThoseThatMustStayBehindIt() throws IOException {
    directory("test-classes", "jakarta/A.class");
    jar("jakarta.jar", "jakarta/A.class", LICENSE);
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class", LICENSE);
    jar("opentest4j-1.jar", "org/opentest4j/Error.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar", "opentest4j-1.jar");
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void aClassThatOnlySomeVersionsOfJavaSeeIsOneAllTheSame() throws IOException {
    directory("test-classes", "org/junit/platform/Modules.class");
    jar("junit-platform-commons-1.jar", "META-INF/versions/9/org/junit/platform/Modules.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar");
  }

  @Test
  void nothingPassesAJarThatBringsOthers() throws IOException {
    jar("hidden.jar", "org/junit/jupiter/api/Test.class");
    Jars.jar(
        directory.resolve("pathing.jar"),
        Map.of(MANIFEST, "Manifest-Version: 1.0\r\nClass-Path: gone.jar hidden.jar\r\n\r\n"));
    classPath.set(1, directory.resolve("pathing.jar"));
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");

    assertThat(Overlaps.of(jars()).bind(1, 2)).isTrue();
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void nothingPassesAJarThatBringsOthersByAnAddressWithoutAPath() throws IOException {
    jar("hidden.jar", "org/junit/jupiter/api/Test.class");
    Jars.jar(
        directory.resolve("pathing.jar"),
        Map.of(MANIFEST, "Manifest-Version: 1.0\r\nClass-Path: file:hidden.jar\r\n\r\n"));
    classPath.set(1, directory.resolve("pathing.jar"));
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");

    assertThat(Overlaps.of(jars()).bind(1, 2)).isTrue();
    assertThatAllIsFoundWhereItWas();
  }

  @Test
  void whatAJarBringsThatIsNotThereDoesNotMatter() throws IOException {
    Jars.jar(
        directory.resolve("jaxb.jar"),
        Map.of(MANIFEST, "Manifest-Version: 1.0\r\nClass-Path: gone.jar\r\n\r\n"));
    classPath.add(directory.resolve("jaxb.jar"));
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar", "junit-jupiter-api-5.jar");
  }

  @Test
  void whatIsNoJarHoldsNothing() throws IOException {
    classPath.add(Files.writeString(directory.resolve("notes.txt"), "no jar"));
    classPath.add(directory.resolve("missing"));
    jar("junit-jupiter-api-5.jar", "org/junit/jupiter/api/Test.class");

    assertThat(namesOfPrefix()).containsExactly("worker.jar", "junit-jupiter-api-5.jar");
  }

  @Test
  void overlapsAreReadAsTheyWereWritten() {
    Overlaps overlaps = new Overlaps(Set.of(new Overlaps.Pair(1, 2), new Overlaps.Pair(3, 17)));

    assertThat(Overlaps.parse(overlaps.text())).isEqualTo(overlaps);
    assertThat(Overlaps.parse(new Overlaps(Set.of()).text()).pairs()).isEmpty();
  }

  private Prefix prefix() throws IOException {
    return Prefix.of(
        classPath,
        jar -> jar.getFileName().toString().matches("(junit|opentest4j).*"),
        Overlaps.of(jars()),
        PrefixTest::paths);
  }

  private Map<Integer, Path> jars() {
    Map<Integer, Path> jars = new TreeMap<>();
    for (int i = 0; i < classPath.size(); i++) {
      if (Files.isRegularFile(classPath.get(i))) {
        jars.put(i, classPath.get(i));
      }
    }
    return jars;
  }

  private static Set<String> paths(Path jar) {
    try {
      return Jar.read(jar).paths();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> namesOfPrefix() throws IOException {
    return prefix().jars().stream().map(jar -> jar.getFileName().toString()).toList();
  }

  /** Asks the JDK's own class loader, path by path, for all elements that hold it, in order. */
  private void assertThatAllIsFoundWhereItWas() throws IOException {
    Set<String> all = new TreeSet<>(Set.of("gone"));
    for (Path element : classPath) {
      all.addAll(Files.isRegularFile(element) ? paths(element) : List.of());
    }
    List<Path> moved = prefix().classPath();
    assertThat(moved).containsExactlyInAnyOrderElementsOf(classPath);
    try (URLClassLoader before = loader(classPath);
        URLClassLoader after = loader(moved)) {
      for (String path : all) {
        assertThat(after.findResource(path)).as(path).isEqualTo(before.findResource(path));
      }
    }
  }

  private static URLClassLoader loader(List<Path> elements) throws IOException {
    URL[] urls = new URL[elements.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = elements.get(i).toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }

  private void jar(String name, String... paths) throws IOException {
    classPath.add(Jars.jar(directory, name, paths));
  }

  private void directory(String name, String... paths) throws IOException {
    classPath.add(Jars.directory(directory, name, paths));
  }
}
