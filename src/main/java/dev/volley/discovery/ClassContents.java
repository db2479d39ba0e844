package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the class files of candidates, each once, and puts their digests beside them. */
public final class ClassContents {
  private ClassContents() {}

  /**
   * The same candidates with the digests of their class files, the first sixteen hexadecimal digits
   * of SHA-256. One whose file is gone by now stays as it is.
   *
   * @param candidates as {@link ClassScan} found them
   * @param roots the directories and jars they were found in, in the same order
   * @throws IOException where a root cannot be read; the message names it
   */
  public static List<Candidate> digest(List<Candidate> candidates, List<Path> roots)
      throws IOException {
    Map<String, String> digests = new HashMap<>();
    for (Path root : roots) {
      List<Candidate> open =
          candidates.stream().filter(each -> !digests.containsKey(each.className())).toList();
      try {
        if (Files.isDirectory(root)) {
          readDirectory(root, open, digests);
        } else if (Files.isRegularFile(root) && !open.isEmpty()) {
          readJar(root, open, digests);
        }
      } catch (IOException e) {
        throw new IOException("Cannot read the classes in " + root + ": " + e.getMessage(), e);
      }
    }
    List<Candidate> digested = new ArrayList<>();
    for (Candidate each : candidates) {
      String digest = digests.getOrDefault(each.className(), each.digest());
      digested.add(new Candidate(each.className(), each.size(), digest));
    }
    return List.copyOf(digested);
  }

  private static void readDirectory(
      Path root, List<Candidate> candidates, Map<String, String> digests) throws IOException {
    for (Candidate each : candidates) {
      Path file = root.resolve(path(each));
      if (Files.isRegularFile(file)) {
        digests.put(each.className(), Digests.of(Files.readAllBytes(file)));
      }
    }
  }

  private static void readJar(Path jar, List<Candidate> candidates, Map<String, String> digests)
      throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Candidate each : candidates) {
        ZipEntry entry = zip.getEntry(path(each));
        if (entry != null) {
          digests.put(each.className(), Digests.of(zip.getInputStream(entry).readAllBytes()));
        }
      }
    }
  }

  private static String path(Candidate candidate) {
    return candidate.className().replace('.', '/') + ".class";
  }
}
