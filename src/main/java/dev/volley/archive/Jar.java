package dev.volley.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a jar holds, from its central directory.
 *
 * @param paths of files within it, as a class loader is asked for them; those that only some
 *     versions of Java see are there under their plain paths as well, and so are the folders of its
 *     classes, since who scans packages asks for those
 * @param digest changes whenever one of the files does: names, sizes and checksums, as they stand
 *     in the central directory
 * @param wide whether it brings other elements with it, by its manifest or its index
 */
record Jar(Set<String> paths, String digest, boolean wide) {
  private static final String MANIFEST = "META-INF/MANIFEST.MF";
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/");
  private static final Jar NONE = new Jar(Set.of(), "", false);

  /** Reads a jar; what is no archive holds nothing, since java itself passes over it. */
  static Jar read(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Digest digest = new Digest();
      Set<String> paths = new LinkedHashSet<>();
      for (ZipEntry entry : Collections.list(zip.entries())) {
        digest.add(entry.getName() + ' ' + entry.getSize() + ' ' + entry.getCrc());
        if (!entry.isDirectory()) {
          String path = VERSIONED.matcher(entry.getName()).replaceFirst("");
          paths.add(path);
          if (path.endsWith(".class")) {
            paths.add(path.substring(0, path.lastIndexOf('/') + 1));
          }
        }
      }
      boolean wide = paths.contains("META-INF/INDEX.LIST") || bringsOthers(zip, file);
      // The worker's own jar comes before all others, so its manifest is the one that is found.
      paths.remove(MANIFEST);
      paths.remove("");
      return new Jar(paths, digest.text(), wide);
    } catch (ZipException e) {
      return NONE;
    }
  }

  private static boolean bringsOthers(ZipFile zip, Path file) throws IOException {
    ZipEntry entry = zip.getEntry(MANIFEST);
    if (entry == null) {
      return false;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String others = new Manifest(in).getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
      for (String other : (others == null ? "" : others.strip()).split("\\s+", -1)) {
        if (!other.isEmpty() && exists(file, other)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean exists(Path jar, String relative) {
    try {
      URI other = jar.toUri().resolve(relative);
      // Of "file:other.jar", which class loaders resolve by rules of their own, nothing is known.
      boolean known = "file".equals(other.getScheme()) && !other.isOpaque();
      return !known || new File(other.getPath()).exists();
    } catch (IllegalArgumentException e) {
      // No address, so nothing that a class loader could find.
      return false;
    }
  }
}
