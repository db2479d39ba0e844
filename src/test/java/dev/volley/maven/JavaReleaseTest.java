package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavaReleaseTest {
  @TempDir Path directory;

  @Test
  void knowsThisJava() throws IOException {
    assertThat(JavaRelease.feature(JavaExecutable.ofMaven().path()))
        .hasValue(Runtime.version().feature());
  }

  @ParameterizedTest
  @CsvSource({"1.8.0_402, 8", "9, 9", "11.0.22, 11", "25.0.3, 25"})
  void readsTheReleaseFile(String version, int feature) throws IOException {
    Path java = jdk("bin", version);

    assertThat(JavaRelease.feature(java)).hasValue(feature);
  }

  @Test
  void looksAboveTheJreOfJdk8() throws IOException {
    assertThat(JavaRelease.feature(jdk("jre/bin", "1.8.0_402"))).hasValue(8);
  }

  @Test
  void followsALink() throws IOException {
    Path link = Files.createSymbolicLink(directory.resolve("java"), jdk("bin", "21.0.1"));

    assertThat(JavaRelease.feature(link)).hasValue(21);
  }

  @Test
  void knowsThatThereAreModulesWhereNothingElseIsSaid() throws IOException {
    Path java = Files.createFile(Files.createDirectory(directory.resolve("bin")).resolve("java"));

    assertThat(JavaRelease.feature(java)).isEmpty();

    Files.createFile(Files.createDirectory(directory.resolve("lib")).resolve("modules"));

    assertThat(JavaRelease.feature(java)).hasValue(9);
  }

  @Test
  void knowsNothingOfAJavaThatIsNotThere() throws IOException {
    assertThat(JavaRelease.feature(directory.resolve("bin/java"))).isEmpty();
  }

  private Path jdk(String bin, String version) throws IOException {
    Path home = Files.createDirectory(directory.resolve("jdk"));
    Files.writeString(
        home.resolve("release"),
        "IMPLEMENTOR=\"Acme\"\nJAVA_VERSION=\"" + version + "\"\nJAVA_VERSION_DATE=\"x\"\n");
    return Files.createFile(Files.createDirectories(home.resolve(bin)).resolve("java"));
  }
}
