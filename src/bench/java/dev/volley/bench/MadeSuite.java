package dev.volley.bench;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Test classes that are made for a benchmark.
 *
 * @param classes in order
 */
record MadeSuite(List<MadeClass> classes) {
  MadeSuite {
    classes = List.copyOf(classes);
  }

  int tests() {
    return classes.stream().mapToInt(made -> made.millis().size()).sum();
  }

  /** How long all tests sleep together. */
  double seconds() {
    return classes.stream().mapToDouble(MadeClass::seconds).sum();
  }

  /** The longest of what cannot be taken apart. */
  double longestPiece() {
    return classes.stream().mapToDouble(MadeClass::longestPiece).max().orElse(0);
  }

  /** No schedule is shorter, seconds. */
  double lowerBound(int workers) {
    return Math.max(seconds() / workers, longestPiece());
  }

  /**
   * Writes and compiles them.
   *
   * @param directory for sources and classes
   * @return where the classes are
   */
  Path compile(Path directory, List<Path> classPath) throws IOException {
    Path sources = Files.createDirectories(directory.resolve("sources"));
    Path classFiles = Files.createDirectories(directory.resolve("classes"));
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    List<String> arguments =
        new ArrayList<>(List.of("-proc:none", "-d", classFiles.toString(), "-cp", path));
    for (MadeClass made : classes) {
      Path source = sources.resolve(made.name() + ".java");
      Files.writeString(source, made.source());
      arguments.add(source.toString());
    }
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, said, said, arguments.toArray(String[]::new));
    if (code != 0) {
      throw new IOException(
          "The classes of the benchmark do not compile:\n" + said.toString(StandardCharsets.UTF_8));
    }
    return classFiles;
  }
}
