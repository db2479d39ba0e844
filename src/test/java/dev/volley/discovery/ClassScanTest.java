package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Candidate;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassScanTest {
  @TempDir Path directory;

  @Test
  void listsClassFilesOfADirectorySortedByNameWithTheirSizes() throws IOException {
    write("com/acme/ZooTest.class", 3);
    write("com/acme/ATest.class", 7);
    write("com/acme/ATest$Inner.class", 1);
    write("com/acme/notes.txt", 9);

    assertThat(ClassScan.of(List.of(directory)))
        .containsExactly(
            new Candidate("com.acme.ATest", 7),
            new Candidate("com.acme.ATest$Inner", 1),
            new Candidate("com.acme.ZooTest", 3));
  }

  @Test
  void leavesOutWhatIsNoClassOfItsOwn() throws IOException {
    write("module-info.class", 1);
    write("com/acme/package-info.class", 1);
    write("META-INF/versions/17/com/acme/ATest.class", 1);

    assertThat(ClassScan.of(List.of(directory))).isEmpty();
  }

  @Test
  void readsJarsBesideDirectories() throws IOException {
    write("classes/com/acme/ATest.class", 2);
    Path jar = jar("com/acme/InJarTest.class", "META-INF/versions/9/com/acme/InJarTest.class");

    assertThat(ClassScan.of(List.of(directory.resolve("classes"), jar)))
        .extracting(Candidate::className)
        .containsExactly("com.acme.ATest", "com.acme.InJarTest");
  }

  @Test
  void countsTheFirstOfTwoClassesOfOneName() throws IOException {
    write("first/com/acme/ATest.class", 5);
    write("second/com/acme/ATest.class", 6);

    assertThat(ClassScan.of(List.of(directory.resolve("first"), directory.resolve("second"))))
        .containsExactly(new Candidate("com.acme.ATest", 5));
  }

  @Test
  void findsNothingWhereThereIsNothing() throws IOException {
    assertThat(ClassScan.of(List.of(directory.resolve("missing")))).isEmpty();
  }

  @Test
  void goesOnWhereALinkLeadsBack() throws IOException {
    write("com/acme/ATest.class", 1);
    Files.createSymbolicLink(directory.resolve("com/acme/back"), directory);

    assertThat(ClassScan.of(List.of(directory)))
        .extracting(Candidate::className)
        .containsExactly("com.acme.ATest");
  }

  @Test
  void namesAJarThatIsNone() throws IOException {
    Path broken = Files.writeString(directory.resolve("broken.jar"), "no archive");

    assertThatThrownBy(() -> ClassScan.of(List.of(broken)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Cannot look for tests in " + broken);
  }

  private void write(String path, int size) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, new byte[size]);
  }

  private Path jar(String... entries) throws IOException {
    Path jar = directory.resolve("tests.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String entry : entries) {
        zip.putNextEntry(new ZipEntry(entry));
        zip.write(new byte[] {1, 2, 3});
        zip.closeEntry();
      }
    }
    return jar;
  }
}
