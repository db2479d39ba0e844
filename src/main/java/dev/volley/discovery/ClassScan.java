package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists the class files of directories and jars. Opens no class file. */
public final class ClassScan {
  private static final String EXTENSION = ".class";

  private ClassScan() {}

  /**
   * Lists all classes below the roots, sorted by name; where several roots hold a class, the first
   * one's counts, as on a class path.
   *
   * @param roots directories and jars; one that does not exist holds nothing
   * @throws IOException where a root cannot be read; the message names it
   */
  public static List<Candidate> of(List<Path> roots) throws IOException {
    Map<String, Candidate> found = new TreeMap<>();
    for (Path root : roots) {
      try {
        if (Files.isDirectory(root)) {
          scanDirectory(root, found);
        } else if (Files.isRegularFile(root)) {
          scanJar(root, found);
        }
      } catch (IOException e) {
        throw new IOException("Cannot look for tests in " + root + ": " + e.getMessage(), e);
      }
    }
    return List.copyOf(found.values());
  }

  private static void scanDirectory(Path root, Map<String, Candidate> found) throws IOException {
    Files.walkFileTree(
        root,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace(File.separatorChar, '/');
            add(path, attributes.size(), found);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof FileSystemLoopException) {
              // A link back to where we come from: its classes are listed already.
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }
        });
  }

  private static void scanJar(Path jar, Map<String, Candidate> found) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> !entry.isDirectory())
          .forEach(entry -> add(entry.getName(), sizeOf(entry), found));
    }
  }

  private static long sizeOf(ZipEntry entry) {
    return Math.max(0, entry.getSize());
  }

  private static void add(String path, long size, Map<String, Candidate> found) {
    // META-INF/versions holds variants of classes, not classes of their own.
    if (!path.endsWith(EXTENSION) || path.startsWith("META-INF/")) {
      return;
    }
    String name = path.substring(0, path.length() - EXTENSION.length()).replace('/', '.');
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    if (!simpleName.equals("module-info") && !simpleName.equals("package-info")) {
      found.putIfAbsent(name, new Candidate(name, size));
    }
  }
}
