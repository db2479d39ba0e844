package dev.volley.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The packages of a directory of classes. Stateless. */
final class TestPackages {
  private TestPackages() {}

  /**
   * Their names, sorted. Classes without a package are none.
   *
   * @throws MojoExecutionException where the directory cannot be read
   */
  static Collection<String> in(Path classes) throws MojoExecutionException {
    Collection<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.walk(classes)) {
      files
          .filter(file -> file.toString().endsWith(".class"))
          .map(file -> classes.relativize(file).getParent())
          .forEach(
              folder -> {
                if (folder != null && isPackage(folder)) {
                  names.add(name(folder));
                }
              });
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("Cannot read " + classes + ": " + e.getMessage(), e);
    }
    return names;
  }

  private static String name(Path folder) {
    return folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
  }

  /** A class file in {@code META-INF} belongs to no package. */
  private static boolean isPackage(Path folder) {
    for (Path part : folder) {
      String name = part.toString();
      boolean identifier =
          Character.isJavaIdentifierStart(name.codePointAt(0))
              && name.codePoints().skip(1).allMatch(Character::isJavaIdentifierPart);
      if (!identifier) {
        return false;
      }
    }
    return true;
  }
}
