package dev.volley.history;

import dev.volley.history.Archive.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads archives from files and changes files under their lock. Any thread. */
final class Storage {
  /** The largest file that is written, bytes; about 200,000 tests with all their durations. */
  private static final int LIMIT = 16 << 20;

  /** The largest file that is read: no history is as large. */
  private static final long READ_LIMIT = 4L * LIMIT;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Storage() {}

  /** What a file is; where a project is given, only that project's history will do. */
  static Reading read(Path file, Optional<Project> expected) {
    try {
      if (Files.size(file) > READ_LIMIT) {
        return new Reading.Refused("it is larger than a history gets");
      }
      Reading reading = ArchiveReader.read(Files.readAllBytes(file));
      return reading instanceof Reading.Found found && expected.isPresent()
          ? ofProject(found, expected.get())
          : reading;
    } catch (NoSuchFileException e) {
      return new Reading.Nothing();
    } catch (IOException e) {
      return new Reading.Refused("it cannot be read (" + e + ")");
    }
  }

  private static Reading ofProject(Reading.Found found, Project expected) {
    Project project = found.archive().project();
    return project.equals(expected)
        ? found
        : new Reading.Refused(
            "it is the history of another project (" + project + "; expected " + expected + ")");
  }

  /** What the user should know of a file that was to be loaded or changed. */
  static Optional<String> problem(Path file, Reading reading) {
    if (reading instanceof Reading.Damaged damaged) {
      return Optional.of(
          "The history "
              + file
              + " cannot be used: "
              + damaged.problem()
              + ". What earlier runs took is forgotten; the file is written anew at the end of"
              + " this run.");
    }
    if (reading instanceof Reading.Refused refused) {
      return Optional.of(
          "The history "
              + file
              + " cannot be used: "
              + refused.problem()
              + ". This run goes without, and the file is left as it is. Name another with"
              + " -Dvolley.history=FILE (or off), or delete this one.");
    }
    return Optional.empty();
  }

  /** What the user should know of a file that others were not merged with. */
  static String notMerged(Path source, Reading reading) {
    String why =
        reading instanceof Reading.Damaged damaged
            ? damaged.problem()
            : reading instanceof Reading.Refused refused ? refused.problem() : "it is empty";
    return "The history " + source + " was not merged: " + why + ".";
  }

  /** Adds archives of one project to a file, and says what the user should know. */
  static List<String> add(Path file, List<Archive> archives, Instant now) {
    try {
      Path absolute = file.toAbsolutePath();
      Files.createDirectories(parent(absolute));
      // Through a link the file it leads to is changed; moving would replace the link.
      Path real = Files.exists(absolute) ? absolute.toRealPath() : absolute;
      try (SaveLock lock = SaveLock.of(real, PATIENCE)) {
        return addLocked(lock.history(), archives, now);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of("The history " + file + " was not saved: the build was interrupted.");
    } catch (IOException e) {
      return List.of(
          "The history "
              + file
              + " was not saved: "
              + e
              + ". The next run will not know what this one took.");
    }
  }

  private static List<String> addLocked(Path file, List<Archive> archives, Instant now)
      throws IOException {
    Project project = archives.get(0).project();
    Reading reading = read(file, Optional.of(project));
    if (!(reading instanceof Reading.Refused)) {
      Archive all =
          reading instanceof Reading.Found found ? found.archive() : Archive.empty(project);
      for (Archive archive : archives) {
        all = all.with(archive);
      }
      replace(file, Pruning.fitted(Pruning.pruned(all, now), LIMIT));
    }
    return problem(file, reading).stream().toList();
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    // One name will do under the lock, and what a killed build has left is overwritten.
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.write(beside, bytes);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path parent(Path absolute) throws IOException {
    Path parent = absolute.getParent();
    if (parent == null) {
      throw new IOException(absolute + " is no file");
    }
    return parent;
  }
}
