package dev.volley.fork;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The class path of all workers of a factory as one argument: the path itself, or a {@link
 * PathingJar} where it is too long. Asked by the readers of all workers.
 */
final class ClassPathArgument implements AutoCloseable {
  /** Linux takes 128 KiB per argument, Windows 32 KiB for all of them. */
  private static final int LONGEST = File.separatorChar == '\\' ? 16_000 : 100_000;

  private final List<Path> classPath;
  private @Nullable Path jar;

  /** The argument for this class path. */
  ClassPathArgument(List<Path> classPath) {
    this.classPath = classPath;
  }

  /**
   * The argument. Writes the jar where one is needed and has not been written.
   *
   * @throws IOException if the jar cannot be written
   */
  synchronized String get() throws IOException {
    String plain =
        classPath.stream()
            .map(path -> path.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    if (plain.length() <= LONGEST) {
      return plain;
    }
    if (jar == null) {
      jar = Files.createTempFile("volley-class-path-", ".jar");
      PathingJar.write(jar, classPath);
    }
    return jar.toString();
  }

  /** Deletes the jar; an idle leftover where a worker that was not waited for still holds it. */
  @Override
  public synchronized void close() {
    if (jar != null && !jar.toFile().delete()) {
      jar.toFile().deleteOnExit();
    }
    jar = null;
  }
}
