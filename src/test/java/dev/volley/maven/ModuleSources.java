package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles small modules below a directory, with this JVM's compiler. */
final class ModuleSources {
  private final Path directory;

  ModuleSources(Path directory) {
    this.directory = directory;
  }

  /**
   * Compiles classes.
   *
   * @param name of the directory they go to
   * @param files what is compiled, by its path
   * @param options of the compiler
   */
  Path compile(String name, Map<String, String> files, String... options) throws IOException {
    Path sources = directory.resolve(name + "-sources");
    Path classes = Files.createDirectories(directory.resolve(name));
    List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString()));
    arguments.addAll(List.of(options));
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path source = sources.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(source.getParent()));
      arguments.add(Files.writeString(source, file.getValue()).toString());
    }
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int result = compiler.run(null, said, said, arguments.toArray(String[]::new));
    assertThat(result).as(said.toString(StandardCharsets.UTF_8)).isZero();
    return classes;
  }

  /** A jar with a name for an automatic module. */
  Path automatic(String name, String module) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().putValue("Automatic-Module-Name", module);
    Path jar = directory.resolve(name);
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }

  /** A jar that holds these bytes under these names. */
  Path jar(String name, Map<String, byte[]> entries) throws IOException {
    Path jar = directory.resolve(name);
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream zip = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return jar;
  }

  /** JUnit's jars on this JVM's class path. */
  static List<Path> junit() {
    return own()
        .filter(path -> String.valueOf(path.getFileName()).matches("(junit-|opentest|apiguard).*"))
        .toList();
  }

  /** Paths as one argument. */
  static String joined(List<Path> paths) {
    return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** This JVM's class path. */
  static Stream<Path> own() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of);
  }
}
