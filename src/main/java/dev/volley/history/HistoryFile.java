package dev.volley.history;

import dev.volley.history.Archive.Project;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file in which the history of one execution of one module lies.
 *
 * <p>May be used by any thread; any number of threads and processes may load and save one file at
 * once, and nothing that any of them saves is lost. Nothing here throws for what the file or the
 * file system do: what went wrong is returned as text for the user, at most one for each file, and
 * the history is empty.
 *
 * <p>A file that is not ours to change (of a newer version, of another module or execution, or no
 * history at all) is never written to. A damaged one is written anew.
 */
public final class HistoryFile {
  private final Path file;
  private final Project project;
  private final Clock clock;
  private final boolean readOnly;

  /**
   * What was loaded.
   *
   * @param history empty where there is no file or it cannot be used
   * @param problems what the user should know, each over one line
   */
  public record Loaded(History history, List<String> problems) {
    /** Copies the list. */
    public Loaded {
      problems = List.copyOf(problems);
    }
  }

  /**
   * The history of an execution.
   *
   * @param file which need not exist
   * @param module {@code groupId:artifactId}
   * @param execution the plugin execution, as in {@code test-default-test}
   */
  public HistoryFile(Path file, String module, String execution) {
    this(file, module, execution, Clock.systemUTC());
  }

  HistoryFile(Path file, String module, String execution, Clock clock) {
    this(file, new Project(module, execution), clock, false);
  }

  private HistoryFile(Path file, Project project, Clock clock, boolean readOnly) {
    this.file = file;
    this.project = project;
    this.clock = clock;
    this.readOnly = readOnly;
  }

  /** The same file, which nothing is ever saved in. */
  public HistoryFile readOnly() {
    return new HistoryFile(file, project, clock, true);
  }

  /** Reads the file; what is missing is no problem. */
  public Loaded load() {
    Reading reading = Storage.read(file, Optional.of(project));
    return reading instanceof Reading.Found found
        ? new Loaded(History.of(found.archive()), List.of())
        : new Loaded(History.empty(), Storage.problem(file, reading).stream().toList());
  }

  /**
   * Adds what a run taught to what the file holds by now, and drops what is old.
   *
   * @return what the user should know; where the file itself is at fault, {@link #load} has said
   *     the same in the same words
   */
  public List<String> save(Observations observations) {
    if (readOnly) {
      return List.of();
    }
    return observations
        .archive(project)
        .map(archive -> Storage.add(file, List.of(archive), clock.instant()))
        .orElse(List.of());
  }

  /**
   * Brings together what several files hold of one execution, as builds on several machines leave
   * them; runs that more than one of them knows count once. What the target holds already stays.
   *
   * @param target need not exist, and may be one of the sources
   * @param sources those that cannot be read or are of another project are left out, and named
   * @return what the user should know
   */
  public static List<String> merge(Path target, List<Path> sources) {
    return merge(target, sources, Instant.now());
  }

  static List<String> merge(Path target, List<Path> sources, Instant now) {
    List<String> problems = new ArrayList<>();
    List<Archive> archives = new ArrayList<>();
    Optional<Project> project = Optional.empty();
    if (Storage.read(target, project) instanceof Reading.Found found) {
      project = Optional.of(found.archive().project());
    }
    for (Path source : sources) {
      Reading reading = Storage.read(source, project);
      if (reading instanceof Reading.Found found) {
        project = Optional.of(found.archive().project());
        archives.add(found.archive());
      } else if (reading instanceof Reading.Nothing) {
        problems.add("There is no history in " + source + ": it adds nothing.");
      } else if (!source.equals(target)) {
        problems.add(Storage.notMerged(source, reading));
      }
    }
    if (!archives.isEmpty()) {
      problems.addAll(Storage.add(target, archives, now));
    }
    return problems;
  }
}
