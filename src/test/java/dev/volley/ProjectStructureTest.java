package dev.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the project itself. */
class ProjectStructureTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final int LONGEST_FILE = 400;
  private static final Pattern DOCUMENTED =
      Pattern.compile("(?s)/\\*\\*.{150,}?\\*/\\s*(@NullMarked\\s+)?package ");

  /** Compiled at Java 8, where NullAway would read an annotation that names newer element types. */
  private static final Set<String> JAVA_8 = Set.of("worker", "trial", "wire", "extension");

  @Test
  void everyPackageSaysWhatItIsFor() throws IOException {
    List<Path> packages =
        walk(MAIN)
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.endsWith("package-info.java"))
            .map(Path::getParent)
            .distinct()
            .toList();

    assertThat(packages).hasSizeGreaterThanOrEqualTo(7);
    assertThat(packages)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .content()
                    .containsPattern(DOCUMENTED));
    assertThat(packages)
        .filteredOn(folder -> !JAVA_8.contains(folder.getFileName().toString()))
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java")).content().contains("@NullMarked"));
  }

  @Test
  void noFileIsLongerThanItMayBe() throws IOException {
    List<Path> sources =
        walk(Path.of("src")).filter(file -> file.toString().endsWith(".java")).toList();

    assertThat(sources).hasSizeGreaterThan(50);
    assertThat(sources)
        .allSatisfy(
            file -> assertThat(lines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST_FILE));
  }

  @Test
  void theTopLevelHoldsWhatItMustAndNothingElse() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("").toAbsolutePath())) {
      assertThat(entries.map(entry -> entry.getFileName().toString()))
          .filteredOn(name -> !name.startsWith("."))
          .contains("pom.xml", "README.md", "LICENSE", "src")
          .isSubsetOf(
              Set.of(
                  "pom.xml",
                  "README.md",
                  "LICENSE",
                  "src",
                  "target",
                  "dependency-reduced-pom.xml"));
    }
  }

  @Test
  void everyIntegrationTestIsComplete() throws IOException {
    List<Path> projects;
    try (Stream<Path> folders = Files.list(Path.of("src/it"))) {
      projects = folders.filter(Files::isDirectory).toList();
    }

    assertThat(projects).hasSizeGreaterThanOrEqualTo(8);
    for (Path project : projects) {
      assertThat(project.resolve("pom.xml")).isRegularFile();
      if (!project.endsWith("setup")) {
        assertThat(project.resolve("invoker.properties")).isRegularFile();
        assertThat(project.resolve("verify.groovy")).isRegularFile();
        // Tests of several modules stand in these.
        assertThat(walk(project)).anyMatch(folder -> folder.endsWith("src/test"));
        assertThat(project.resolve("pom.xml")).content().contains("<description>");
      }
    }
  }

  private static Stream<Path> walk(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files.toList().stream();
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
