package dev.volley.maven;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.FindException;
import java.lang.module.InvalidModuleDescriptorException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Tells which module an element of a path is, to a JVM that may be newer than this one.
 *
 * <p>For one thread. Nothing is loaded.
 */
final class ModuleReader {
  private static final String DESCRIPTOR = "module-info.class";

  /** Where the version stands in a class file, and what Java 1 would have there. */
  private static final int MINOR = 4;

  private static final int MAJOR = 6;
  private static final int JAVA_0 = 44;

  private final Runtime.Version version;

  /**
   * Reads for such a JVM.
   *
   * @param feature its feature version, which decides what a multi-release jar holds
   */
  ModuleReader(int feature) {
    version = Runtime.Version.parse(Integer.toString(feature));
  }

  /**
   * The module that an element describes itself as; empty where it has no descriptor.
   *
   * @param element a directory or a jar; what is neither, or is not there, has none
   * @throws IOException where it cannot be read
   */
  Optional<ModuleDescriptor> described(Path element) throws IOException {
    if (Files.isDirectory(element)) {
      Path file = element.resolve(DESCRIPTOR);
      if (!Files.isRegularFile(file)) {
        return Optional.empty();
      }
      try (InputStream in = Files.newInputStream(file)) {
        return Optional.of(read(in));
      }
    }
    if (!isJar(element)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(element.toFile(), false, ZipFile.OPEN_READ, version)) {
      ZipEntry entry = jar.getEntry(DESCRIPTOR);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(read(in));
      }
    } catch (ZipException e) {
      return Optional.empty(); // java itself passes over what is no archive
    }
  }

  /**
   * The automatic module that a jar without a descriptor is on a module path, by its manifest or
   * its name; empty where it cannot be one.
   */
  static Optional<ModuleDescriptor> automatic(Path element) {
    if (!isJar(element)) {
      return Optional.empty();
    }
    try {
      return ModuleFinder.of(element).findAll().stream()
          .findFirst()
          .map(ModuleReference::descriptor);
    } catch (FindException e) {
      return Optional.empty(); // such as a jar of classes without a package, or named 1.jar
    }
  }

  /** What a module path takes beside directories. */
  private static boolean isJar(Path element) {
    return element.toString().endsWith(".jar") && Files.isRegularFile(element);
  }

  /**
   * Descriptors look alike since Java 9, but a JDK refuses those with a version above its own; so
   * they are shown one that it knows.
   */
  private static ModuleDescriptor read(InputStream in) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
    int newest = Runtime.version().feature() + JAVA_0;
    if (bytes.limit() > MAJOR + 1 && Short.toUnsignedInt(bytes.getShort(MAJOR)) > newest) {
      bytes.putShort(MINOR, (short) 0).putShort(MAJOR, (short) newest);
    }
    try {
      return ModuleDescriptor.read(bytes);
    } catch (InvalidModuleDescriptorException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
