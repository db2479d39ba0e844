package dev.volley.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder that keeps archives: {@code KEY-CRC.archive} each, {@code KEY.wanted} with a byte for
 * every worker that had to do without, {@code KEY.log} where one could not be made or was refused,
 * {@code KEY.lock} while it is made, {@code KEY-PID.loaded} with names of classes for it, {@code
 * KEY.order} with what is known of a class path. Several builds may use it at once; one that loses
 * a race runs without an archive.
 *
 * <p>A JVM maps an archive as it is and runs what it finds there: one that is cut off has crashed
 * JVMs, one from a stranger could do anything. So the folder is the user's alone, and an archive's
 * checksum, which its name tells, is looked at before each run.
 */
final class Folder {
  private static final String ARCHIVE = ".archive";

  /** Names of classes that a worker has loaded, for the first archive of this key. */
  static final String RECORD = ".loaded";

  /** For so long nobody tries again what could not be made. */
  private static final Duration GRUDGE = Duration.ofDays(7);

  /** What nobody has touched for so long is nobody's. */
  private static final Duration OLD = Duration.ofDays(30);

  private static final int BUFFER = 64 * 1024;

  private final Path path;

  private Folder(Path path) {
    this.path = path;
  }

  /**
   * Opens a folder; makes it where it is missing.
   *
   * @throws UnusableFolderException where it cannot be used
   */
  static Folder open(Path path) throws UnusableFolderException {
    try {
      if (!Files.exists(path)) {
        make(path);
      }
      check(path);
      return new Folder(path.toRealPath());
    } catch (IOException e) {
      throw new UnusableFolderException("it cannot be written (" + e + ")");
    }
  }

  private static void make(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (isPosix(path)) {
      Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rwx------");
      Files.createDirectories(path, PosixFilePermissions.asFileAttribute(mine));
    } else {
      Files.createDirectories(path);
    }
  }

  /** What is written now belongs to the user: so must the folder. */
  private static void check(Path path) throws IOException, UnusableFolderException {
    Path probe = Files.createTempFile(path, "probe", null);
    try {
      Files.write(probe, new byte[1]);
      if (isPosix(path)) {
        if (!Files.getOwner(probe).equals(Files.getOwner(path))) {
          throw new UnusableFolderException("it belongs to " + Files.getOwner(path));
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        if (!permissions.equals(PosixFilePermissions.fromString("rwx------"))) {
          throw new UnusableFolderException(
              "others may use it, too ("
                  + PosixFilePermissions.toString(permissions)
                  + "; chmod 700 makes it yours)");
        }
      }
    } finally {
      Files.deleteIfExists(probe);
    }
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        && Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  /** A file of this key. */
  Path file(String key, String ending) {
    return path.resolve(key + ending);
  }

  /** The archive of this key, now used most recently; what passes for one and is none is gone. */
  Optional<Path> find(String key) throws IOException {
    for (Path archive : named(key + "-", ARCHIVE)) {
      if (isWhole(key, archive)) {
        Files.setLastModifiedTime(archive, FileTime.from(Instant.now()));
        return Optional.of(archive);
      }
      Files.deleteIfExists(archive);
    }
    return Optional.empty();
  }

  private boolean isWhole(String key, Path archive) throws IOException {
    if (!Files.isRegularFile(archive, LinkOption.NOFOLLOW_LINKS)
        || !Files.getOwner(archive).equals(Files.getOwner(path))) {
      return false;
    }
    String name = String.valueOf(archive.getFileName());
    CRC32 crc = new CRC32();
    try (InputStream in = Files.newInputStream(archive)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        crc.update(buffer, 0, read);
      }
    }
    return name.equals(key + "-" + String.format("%08x", crc.getValue()) + ARCHIVE);
  }

  /** Drops an archive that no JVM takes, and remembers why for a while. */
  void drop(String key, Path archive, String why) throws IOException {
    Files.writeString(file(key, ".log"), why + "\n");
    Files.deleteIfExists(archive);
  }

  /** Notes that a worker had to do without. */
  void want(String key) throws IOException {
    Files.write(
        file(key, ".wanted"),
        new byte[] {'.'},
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** How many workers had to do without. */
  long wanted(String key) throws IOException {
    Path file = file(key, ".wanted");
    return Files.exists(file) ? Files.size(file) : 0;
  }

  /** What was wrong when one was made or used last; empty where it may be tried again. */
  Optional<Path> grudge(String key) throws IOException {
    Path log = file(key, ".log");
    return Files.exists(log) && age(log).compareTo(GRUDGE) < 0
        ? Optional.of(log)
        : Optional.empty();
  }

  /** What workers have written down of the classes that they loaded. */
  List<Path> records(String key) throws IOException {
    return named(key + "-", RECORD);
  }

  /** Whether somebody is making one right now. */
  boolean isBeingMade(String key) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file(key, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      // Another module of this build asks the same at this moment.
      return true;
    }
  }

  /** Drops archives, those first that were not used for longest, and what is old. */
  void evict(long most) throws IOException {
    List<Path> archives = named("", ARCHIVE);
    long total = 0;
    for (Path archive : archives) {
      total += size(archive);
    }
    for (Path archive : archives) {
      if (total > most) {
        total -= size(archive);
        Files.deleteIfExists(archive);
      }
    }
    for (Path file : named("", "")) {
      if (age(file).compareTo(OLD) > 0) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** Files with such names, those first that were not used for longest. */
  private List<Path> named(String beginning, String ending) throws IOException {
    Map<Path, Instant> files = new HashMap<>();
    try (Stream<Path> all = Files.list(path)) {
      all.forEach(
          file -> {
            String name = String.valueOf(file.getFileName());
            if (name.startsWith(beginning) && name.endsWith(ending)) {
              files.put(file, modified(file));
            }
          });
    } catch (UncheckedIOException e) {
      throw new IOException("the folder cannot be listed: " + e.getMessage(), e);
    }
    // Each was looked at once: another build may use one meanwhile, and no order would hold.
    return files.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Instant modified(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
    } catch (IOException e) {
      // Another build has just dropped it: the first to go is the one that is gone.
      return Instant.EPOCH;
    }
  }

  private static Duration age(Path file) {
    return Duration.between(modified(file), Instant.now());
  }

  private static long size(Path file) throws IOException {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .size();
    } catch (NoSuchFileException e) {
      // Another build was faster.
      return 0;
    }
  }
}
