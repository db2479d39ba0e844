package dev.volley.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Looks for files in class path elements, without loading anything. */
final class ClassPathSearch {

  private ClassPathSearch() {}

  /**
   * The elements that hold a file.
   *
   * @param elements directories and jars; what does not exist, or is no archive, holds nothing
   * @param name the file's path within the element
   */
  static List<Path> holding(List<Path> elements, String name) {
    return elements.stream().filter(element -> holds(element, name)).toList();
  }

  private static boolean holds(Path element, String name) {
    if (Files.isDirectory(element)) {
      return Files.isRegularFile(element.resolve(name));
    }
    if (!Files.isRegularFile(element)) {
      return false;
    }
    try (ZipFile zip = new ZipFile(element.toFile())) {
      return zip.getEntry(name) != null;
    } catch (ZipException e) {
      return false; // java itself passes over what is no archive
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + element + ": " + e.getMessage(), e);
    }
  }
}
