package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.volley.model.Candidate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassContentsTest {
  /** The SHA-256 of "abc" begins so. */
  private static final String OF_ABC = "ba7816bf8f01cfea";

  @TempDir Path directory;

  @Test
  void digestsTheFilesOfDirectoriesAndJarsOfWhichTheFirstCounts() throws IOException {
    Path first = directory.resolve("first");
    Files.createDirectories(first.resolve("a"));
    Files.writeString(first.resolve("a/A.class"), "abc");
    Path jar = directory.resolve("tests.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("a/A", "a/InJar")) {
        zip.putNextEntry(new ZipEntry(name + ".class"));
        String content = name.equals("a/A") ? "xyz" : "abc";
        zip.write(content.getBytes(StandardCharsets.UTF_8));
      }
    }
    List<Path> roots = List.of(directory.resolve("missing"), first, jar);

    assertThat(ClassContents.digest(ClassScan.of(roots), roots))
        .extracting(Candidate::className, Candidate::digest)
        .containsExactly(tuple("a.A", OF_ABC), tuple("a.InJar", OF_ABC));
  }

  @Test
  void leavesAClassThatIsGoneAsItIs() throws IOException {
    List<Candidate> gone = List.of(new Candidate("a.A", 3));

    assertThat(ClassContents.digest(gone, List.of(directory))).isEqualTo(gone);
  }

  @Test
  void namesAJarThatIsNone() throws IOException {
    Path jar = directory.resolve("tests.jar");
    Files.writeString(jar, "no jar");

    assertThatThrownBy(() -> ClassContents.digest(List.of(new Candidate("a.A", 3)), List.of(jar)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Cannot read the classes in " + jar);
  }
}
