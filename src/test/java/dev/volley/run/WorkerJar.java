package dev.volley.run;

import com.google.protobuf.MessageLite;
import dev.volley.wire.Preamble;
import dev.volley.worker.WorkerMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** The worker's jar as the build makes it, but for protobuf's names; the tests come before it. */
final class WorkerJar {
  private WorkerJar() {}

  /** Writes it. */
  static Path write(Path jar) throws IOException {
    Set<String> written = new HashSet<>();
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
      zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      for (Class<?> type : List.of(WorkerMain.class, Preamble.class, MessageLite.class)) {
        Path origin = origin(type);
        String folder = type.getPackageName().replace('.', '/');
        if (Files.isDirectory(origin)) {
          addFolder(origin, folder, zip, written);
        } else {
          addJar(origin, folder, zip, written);
        }
      }
    }
    return jar;
  }

  private static void addFolder(
      Path origin, String folder, ZipOutputStream zip, Set<String> written) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(origin.resolve(folder))) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = origin.relativize(file).toString().replace('\\', '/');
      if (written.add(name)) {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
      }
    }
  }

  private static void addJar(Path origin, String folder, ZipOutputStream zip, Set<String> written)
      throws IOException {
    try (ZipFile jar = new ZipFile(origin.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        if (entry.getName().startsWith(folder) && written.add(entry.getName())) {
          zip.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = jar.getInputStream(entry)) {
            in.transferTo(zip);
          }
        }
      }
    }
  }

  /** The element of this JVM's class path that a class comes from. */
  static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
