package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaExecutableTest {
  private static final Path MAVENS_OWN = Path.of("/jdk");

  @TempDir Path directory;

  @Test
  void takesMavensOwnWhereNothingIsAskedFor() throws MojoFailureException {
    assertThat(JavaExecutable.choose(null, Optional.empty(), MAVENS_OWN))
        .isEqualTo(new JavaExecutable(Path.of("/jdk/bin/java"), Optional.empty()));
  }

  @Test
  void takesTheToolchainsAndTellsItsHome() throws MojoFailureException {
    assertThat(JavaExecutable.choose(" ", Optional.of("/jdk25/bin/java"), MAVENS_OWN))
        .isEqualTo(new JavaExecutable(Path.of("/jdk25/bin/java"), Optional.of(Path.of("/jdk25"))));
  }

  @Test
  void tellsTheHomeOfTheJdkAndNotOfTheJreWithinIt() throws MojoFailureException {
    assertThat(JavaExecutable.choose(null, Optional.of("/jdk8/jre/bin/java"), MAVENS_OWN).home())
        .contains(Path.of("/jdk8"));
    assertThat(JavaExecutable.choose(null, Optional.of("/opt/tools/java"), MAVENS_OWN).home())
        .isEmpty();
  }

  @Test
  void takesTheOneAskedForBeforeAnyOther() throws IOException, MojoFailureException {
    Path java = executable("bin/java");

    assertThat(JavaExecutable.choose(java.toString(), Optional.of("/jdk25/bin/java"), MAVENS_OWN))
        .isEqualTo(new JavaExecutable(java, Optional.of(directory)));
  }

  @Test
  void refusesAPathThatDoesNotEndWithJava() throws IOException {
    Path ruby = executable("bin/ruby");
    Path outsideBin = executable("java");

    assertThatThrownBy(() -> choose(ruby))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Given path does not end with java executor \"" + ruby + "\".");
    assertThatThrownBy(() -> choose(outsideBin))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Given path does not end with java executor");
  }

  @Test
  void refusesAPathThatDoesNotExist() {
    Path missing = directory.resolve("bin/java");

    assertThatThrownBy(() -> choose(missing))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Given path to java executor does not exist \"" + missing + "\".");
  }

  @Test
  void refusesAFileThatCannotBeExecuted() throws IOException {
    Path java = Files.createDirectories(directory.resolve("bin")).resolve("java");
    Files.writeString(java, "text");

    assertThatThrownBy(() -> choose(java))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageStartingWith("Given path to java executor is not executable \"" + java + "\".");
  }

  private static JavaExecutable choose(Path jvm) throws MojoFailureException {
    return JavaExecutable.choose(jvm.toString(), Optional.empty(), MAVENS_OWN);
  }

  private Path executable(String path) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
