package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PathingJarTest {
  private final Path directory;

  PathingJarTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void leadsToDirectoriesWithOddNames() throws IOException {
    Path odd = Files.createDirectories(directory.resolve("a b").resolve("\u00e4%20#+"));
    Files.writeString(odd.resolve("found.txt"), "here");
    Path jar = directory.resolve("path.jar");

    PathingJar.write(jar, List.of(odd));

    try (JarFile file = new JarFile(jar.toFile())) {
      assertThat(file.getManifest().getMainAttributes().getValue("Class-Path"))
          .isASCII()
          .doesNotContain(" ")
          .endsWith("/");
    }
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
      assertThat(loader.getResource("found.txt")).isNotNull();
    }
  }

  @Test
  void isUsedOnlyWhereThePathIsTooLong() throws IOException {
    List<Path> entries = List.of(directory.resolve("a"), directory.resolve("b"));
    try (PathArguments arguments = new PathArguments(entries, List.of())) {
      assertThat(arguments.get())
          .containsExactly("-cp", entries.get(0) + File.pathSeparator + entries.get(1));
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void isUsedWhereAPathHoldsWhatStandsBetweenPaths() throws IOException {
    Path odd = Files.createDirectories(directory.resolve("this is: a test"));
    Files.writeString(odd.resolve("found.txt"), "here");
    try (PathArguments arguments = new PathArguments(List.of(directory, odd), List.of())) {
      Path jar = Path.of(arguments.get().get(1));

      assertThat(arguments.get()).containsExactly("-cp", jar.toString());
      try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
        assertThat(loader.getResource("found.txt")).isNotNull();
      }
    }
  }

  @Test
  void isWrittenOnceAndDeletedAtTheEnd() throws IOException {
    List<Path> entries =
        IntStream.range(0, 3_000)
            .mapToObj(i -> directory.resolve("a name of some length, numbered " + i))
            .toList();
    PathArguments arguments = new PathArguments(entries, List.of());

    Path jar = Path.of(arguments.get().get(1));
    assertThat(jar).isRegularFile();
    assertThat(arguments.get()).containsExactly("-cp", jar.toString());
    arguments.close();

    assertThat(jar).doesNotExist();
    assertThatThrownBy(arguments::get)
        .isInstanceOf(IOException.class)
        .hasMessage("the run is over");
  }

  @Test
  void isUsedWhereLettersOfSeveralBytesMakeThePathTooLong() throws IOException {
    String letters = "\u4e00".repeat(80);
    Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
    assumeThat(names.newEncoder().canEncode(letters)).as("can name such a directory").isTrue();
    List<Path> entries =
        IntStream.range(0, 500).mapToObj(i -> directory.resolve(letters + i)).toList();

    try (PathArguments arguments = new PathArguments(entries, List.of())) {
      assertThat(arguments.get()).last().asString().endsWith(".jar");
    }
  }
}
