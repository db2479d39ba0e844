package dev.volley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What runs inside workers or any Maven must run on Java 8; the rest is the controller's. */
class ClassFileLevelTest {
  private static final Path CLASSES = Path.of("target/classes/dev/volley");
  private static final Pattern AT_JAVA_8 =
      Pattern.compile("(worker|wire|extension|[^/]*/proto)/.*");
  private static final int JAVA_8 = 52;
  private static final int JAVA_17 = 61;

  @Test
  void whatRunsInWorkersOrInAnyMavenIsJava8() throws IOException {
    Map<String, Integer> levels = levels(name -> AT_JAVA_8.matcher(name).matches());

    assertThat(levels).hasSizeGreaterThan(40).containsKey("extension/VolleyParticipant.class");
    assertThat(levels).allSatisfy((name, level) -> assertThat(level).as(name).isEqualTo(JAVA_8));
  }

  @Test
  void theControllerIsJava17() throws IOException {
    Map<String, Integer> levels = levels(name -> !AT_JAVA_8.matcher(name).matches());

    assertThat(levels).hasSizeGreaterThan(40);
    assertThat(levels).allSatisfy((name, level) -> assertThat(level).as(name).isEqualTo(JAVA_17));
  }

  /** Package-infos are documentation, and at Java 17 everywhere. */
  private static Map<String, Integer> levels(Predicate<String> wanted) throws IOException {
    try (Stream<Path> files = Files.walk(CLASSES)) {
      return files
          .filter(file -> file.toString().endsWith(".class"))
          .filter(file -> !file.endsWith("package-info.class"))
          .filter(file -> wanted.test(nameOf(file)))
          .collect(
              Collectors.toMap(
                  ClassFileLevelTest::nameOf,
                  ClassFileLevelTest::levelOf,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static String nameOf(Path file) {
    return CLASSES.relativize(file).toString().replace('\\', '/');
  }

  private static int levelOf(Path file) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      assertThat(in.readInt()).isEqualTo(0xCAFEBABE);
      in.readUnsignedShort();
      return in.readUnsignedShort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
