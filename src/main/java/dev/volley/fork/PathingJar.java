package dev.volley.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * Writes a jar that holds nothing but a class path, for one that is too long for an argument. On
 * any thread.
 *
 * <p>Entries are URIs: blanks and letters outside ASCII are encoded, directories end in a slash.
 */
final class PathingJar {
  private PathingJar() {}

  /** Writes the jar, over what is there. */
  static void write(Path jar, List<Path> classPath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(
        Attributes.Name.CLASS_PATH,
        classPath.stream()
            .map(path -> path.toAbsolutePath().toUri().toASCIIString())
            .collect(Collectors.joining(" ")));
    try (OutputStream file = Files.newOutputStream(jar)) {
      new JarOutputStream(file, manifest).close();
    }
  }
}
