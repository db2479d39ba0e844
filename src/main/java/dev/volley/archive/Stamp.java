package dev.volley.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a file looks like from outside: it changes whenever the file is written.
 *
 * @param size bytes
 * @param modified nanoseconds or what the file system has, in its own words
 */
record Stamp(long size, String modified) {

  /** The stamp of a file or directory as it is now. */
  static Stamp of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    return new Stamp(attributes.size(), attributes.lastModifiedTime().toString());
  }

  @Override
  public String toString() {
    return size + " " + modified;
  }
}
