package dev.volley.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Finds the application that a test of Spring Boot starts where it names none: that of the nearest
 * package, from its own upwards, that holds a class with {@code @SpringBootConfiguration} (as
 * Boot's documentation on detecting test configuration says). Looks into class files and loads no
 * class. Any thread may ask; a package is looked into once, since what it holds does not change
 * while tests run.
 */
final class BootApplication {
  private static final String[] MARKS = {
    "Lorg/springframework/boot/SpringBootConfiguration;",
    "Lorg/springframework/boot/autoconfigure/SpringBootApplication;"
  };

  /** Whether a package holds an application, by its name. */
  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** The package of the application; the test's own where there is none. */
  String packageOf(Class<?> test) throws IOException {
    String own = parent(test.getName());
    for (String name = own; !name.isEmpty(); name = parent(name)) {
      Boolean holds = known.get(name);
      if (holds == null) {
        holds = holdsApplication(test.getClassLoader(), name.replace('.', '/'));
        known.put(name, holds);
      }
      if (holds) {
        return name;
      }
    }
    return own;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static boolean holdsApplication(ClassLoader loader, String folder) throws IOException {
    for (URL url : Collections.list(loader.getResources(folder))) {
      boolean found =
          url.getProtocol().equals("file")
              ? isIn(Paths.get(URI.create(url.toString())))
              : url.getProtocol().equals("jar") && isIn(url, folder);
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.class")) {
      for (Path file : files) {
        if (isMarked(Files.readAllBytes(file))) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isIn(URL url, String folder) throws IOException {
    JarURLConnection connection = (JarURLConnection) url.openConnection();
    // The jar that the class loader has open must not be closed.
    connection.setUseCaches(false);
    try (JarFile jar = connection.getJarFile()) {
      for (JarEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (name.endsWith(".class")
            && name.lastIndexOf('/') == folder.length()
            && name.startsWith(folder)
            && isMarked(bytes(jar, entry))) {
          return true;
        }
      }
    }
    return false;
  }

  private static byte[] bytes(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
      return bytes.toByteArray();
    }
  }

  /** An annotation stands in the constant pool as the descriptor of its type. */
  private static boolean isMarked(byte[] classFile) {
    String text = new String(classFile, StandardCharsets.ISO_8859_1);
    for (String mark : MARKS) {
      if (text.contains(mark)) {
        return true;
      }
    }
    return false;
  }
}
