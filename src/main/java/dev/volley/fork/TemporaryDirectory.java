package dev.volley.fork;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * A worker's own directory for temporary files: made before it starts, removed once it is gone. Any
 * thread.
 */
final class TemporaryDirectory {
  private final Path path;

  private TemporaryDirectory(Path path) {
    this.path = path;
  }

  /**
   * Makes the directory of one worker, empty.
   *
   * @param root holds those of all workers of a run
   * @throws IOException where it cannot be made; its message is for the user
   */
  static TemporaryDirectory make(Path root, Identity identity) throws IOException {
    Path path = root.resolve(identity.worker().toString());
    try {
      removeAll(path);
      Files.createDirectories(path);
    } catch (IOException e) {
      throw new IOException("its temporary directory " + path + " cannot be made: " + e, e);
    }
    return new TemporaryDirectory(path);
  }

  /** What tells a JVM of it. */
  String argument() {
    return "-Djava.io.tmpdir=" + path;
  }

  /** Removes it and all below; what cannot be removed stays, since nobody needs it gone. */
  void remove() {
    removeQuietly(path);
  }

  /** The same for those of a whole run. */
  static void removeQuietly(Path path) {
    try {
      removeAll(path);
    } catch (IOException stays) {
      // A process that outlived its worker may write there still. The next run's worker of this
      // name begins with an empty one all the same.
    }
  }

  private static void removeAll(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failed)
              throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
