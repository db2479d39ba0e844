package dev.volley.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What an archive is made of, and the key it is kept under. Immutable.
 *
 * @param jdk whose JVM makes and uses it
 * @param flags that both must have
 * @param prefix of the class path that it covers
 * @param key changes whenever any of that does
 */
record Recipe(Jdk jdk, List<String> flags, Prefix prefix, String key) {
  /** Changes where what is archived, or how, does. */
  private static final String FORMAT = "volley archive 1";

  /** Jars that every worker needs, by the names that their projects give them. */
  private static final Pattern FRAMEWORK =
      Pattern.compile(
          "(junit-(platform|jupiter|vintage)|opentest4j|apiguardian|junit-4|junit-dep|hamcrest"
              + "|jspecify-1).*\\.jar");

  /** Copies the list. */
  Recipe {
    flags = List.copyOf(flags);
  }

  /**
   * Writes it.
   *
   * @param folder knows class paths that it has seen before
   */
  static Recipe of(ArchiveOrder order, Jdk jdk, Folder folder) throws IOException {
    Jars jars = new Jars();
    Predicate<Path> wanted =
        order.dependencies()
            ? jar -> jar.toString().endsWith(".jar")
            : jar -> FRAMEWORK.matcher(String.valueOf(jar.getFileName())).matches();
    List<Path> classPath =
        order.classPath().stream().map(element -> element.toAbsolutePath()).toList();
    Prefix prefix = Prefix.of(classPath, wanted, overlaps(classPath, folder), jars::paths);
    List<String> flags = JvmFlags.belonging(order.jvmArguments());
    Digest key = new Digest();
    key.add(FORMAT);
    key.add(jdk.build());
    key.add(JvmFlags.ofEnvironment(order.environment()));
    flags.forEach(key::add);
    for (Path jar : prefix.jars()) {
      key.add(jar + " " + Stamp.of(jar) + " " + jars.read(jar).digest());
    }
    return new Recipe(jdk, flags, prefix, key.text());
  }

  /** Looked up by sizes and times of all jars, since it takes a look into each of them. */
  private static Overlaps overlaps(List<Path> classPath, Folder folder) throws IOException {
    Map<Integer, Path> jars = new TreeMap<>();
    Digest look = new Digest();
    look.add(FORMAT);
    for (int i = 0; i < classPath.size(); i++) {
      if (Files.isRegularFile(classPath.get(i))) {
        jars.put(i, classPath.get(i));
        look.add(i + " " + classPath.get(i) + " " + Stamp.of(classPath.get(i)));
      }
    }
    Path known = folder.file(look.text(), ".order");
    if (Files.exists(known)) {
      try {
        return Overlaps.parse(Files.readString(known));
      } catch (NumberFormatException | MalformedInputException e) {
        Files.delete(known);
      }
    }
    Overlaps overlaps = Overlaps.of(jars);
    Files.writeString(known, overlaps.text());
    return overlaps;
  }

  /** Jars that were looked into. */
  private static final class Jars {
    private final Map<Path, Jar> read = new HashMap<>();

    Jar read(Path path) throws IOException {
      Jar jar = read.get(path);
      if (jar == null) {
        jar = Jar.read(path);
        read.put(path, jar);
      }
      return jar;
    }

    Set<String> paths(Path path) {
      try {
        return read(path).paths();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
