package dev.volley.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small jars and directories for a class path. */
final class Jars {
  private Jars() {}

  /** A jar whose files hold their own names. */
  static Path jar(Path directory, String name, String... paths) throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String path : paths) {
      files.put(path, path);
    }
    return jar(directory.resolve(name), files);
  }

  /** A jar with these files. */
  static Path jar(Path jar, Map<String, String> files) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }

  /** A directory with these files, which hold its name. */
  static Path directory(Path parent, String name, String... paths) throws IOException {
    Path directory = Files.createDirectories(parent.resolve(name));
    for (String path : paths) {
      Path file = directory.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, name);
    }
    return directory;
  }
}
