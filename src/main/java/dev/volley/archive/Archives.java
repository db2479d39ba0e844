package dev.volley.archive;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The archive of one run's workers: found before they start, or made after they have ended where
 * enough of them had to do without. Whatever goes wrong, workers start as they would without.
 *
 * <p>Workers are announced on any thread; the rest is for the thread that runs the tests.
 */
public final class Archives {
  /** Making one costs about as much as it saves so many workers. */
  static final int PAYS = 3;

  /** What all archives of a user may take, bytes. */
  static final long LIMIT = 512L << 20;

  /** Left free for the next one. */
  private static final long NEXT = 64L << 20;

  /** Below this the JVM that makes one could take from others what they need, bytes. */
  private static final long MEMORY = 1L << 30;

  /**
   * Longer class paths, bytes, are handed over within a jar, which no archive covers, and so are
   * those that cannot be taken apart again.
   */
  private static final int LONGEST_CLASS_PATH = 60_000;

  private final ArchiveOrder order;
  private final Consumer<String> debug;
  private final Consumer<String> warn;
  private final AtomicBoolean greeted = new AtomicBoolean();
  private final Optional<Folder> folder;
  private final Optional<Recipe> recipe;
  private final Optional<Path> archive;

  /**
   * Looks for the archive of a run.
   *
   * @param debug told what is found and done
   * @param warn told what the user could mend
   */
  public Archives(ArchiveOrder order, Consumer<String> debug, Consumer<String> warn) {
    this.order = order;
    this.debug = debug;
    this.warn = warn;
    Optional<Jdk> jdk = jdk();
    folder = jdk.flatMap(known -> folder());
    recipe = jdk.flatMap(known -> folder.flatMap(open -> recipe(known, open)));
    archive = recipe.flatMap(this::find);
  }

  /** The class path to start workers with. */
  public List<Path> classPath() {
    return archive.isPresent() ? recipe.orElseThrow().prefix().classPath() : order.classPath();
  }

  /** Arguments for the workers' JVM, to stand before the user's. */
  public List<String> arguments() {
    return archive
        .map(file -> recipe.orElseThrow().jdk().using(file))
        .or(() -> recipe.filter(this::recordsClasses).map(this::recording))
        .orElse(List.of());
  }

  /** Which classes of the dependencies a worker needs only the project's own tests can tell. */
  private boolean recordsClasses(Recipe written) {
    try {
      return order.dependencies() && folder.orElseThrow().records(written.key()).isEmpty();
    } catch (IOException e) {
      debug.accept("Archives: " + e);
      return false;
    }
  }

  private List<String> recording(Recipe written) {
    return Jdk.recording(folder.orElseThrow().file(written.key(), "-%p" + Folder.RECORD));
  }

  /** Says that a worker's JVM runs. On any thread. */
  public void greeted(long pid) {
    try {
      if (archive.isEmpty() && recipe.isPresent()) {
        folder.orElseThrow().want(recipe.get().key());
      } else if (archive.isPresent() && !greeted.getAndSet(true) && isRefused(pid)) {
        folder
            .orElseThrow()
            .drop(
                recipe.orElseThrow().key(),
                archive.get(),
                "The JVM of process " + pid + " did not take the archive; " + order.jvmArguments());
        debug.accept("Archives: the JVM does not take " + archive.get() + ", which is dropped");
      }
    } catch (IOException e) {
      debug.accept("Archives: " + e);
    }
  }

  /** A JVM maps the archive that it uses. Where nobody can see that it is taken on trust. */
  private boolean isRefused(long pid) throws IOException {
    Path maps = Path.of("/proc", Long.toString(pid), "maps");
    String name = archive.orElseThrow().toString();
    // A worker that is gone already says nothing about it.
    String text = Files.isReadable(maps) ? Files.readString(maps) : "";
    return !text.isEmpty() && !text.contains(name);
  }

  /**
   * Begins to make an archive where there is none and it pays, once the run's workers are gone.
   *
   * @return the process that makes it, which need not be waited for
   */
  public Optional<Process> makeWhereItPays() {
    try {
      if (archive.isPresent() || recipe.isEmpty() || !pays(folder.orElseThrow())) {
        return Optional.empty();
      }
      folder.orElseThrow().evict(LIMIT - NEXT);
      Process process = Making.start(recipe.get(), folder.orElseThrow(), order.environment());
      debug.accept(
          "Archives: process "
              + process.pid()
              + " makes "
              + recipe.get().key()
              + " for later runs");
      return Optional.of(process);
    } catch (IOException e) {
      debug.accept("Archives: none is made: " + e);
      return Optional.empty();
    }
  }

  private boolean pays(Folder open) throws IOException {
    String key = recipe.orElseThrow().key();
    long wanted = open.wanted(key);
    String reason = null;
    if (wanted < PAYS) {
      reason = "it begins to pay after " + PAYS + " workers, and there were " + wanted;
    } else if (order.memory() > 0 && order.memory() < MEMORY) {
      reason = "there is too little memory (" + (order.memory() >> 20) + " MiB)";
    } else if (open.grudge(key).isPresent()) {
      reason = "it went wrong not long ago: see " + open.grudge(key).get();
    } else if (open.isBeingMade(key)) {
      reason = "another build is making it";
    }
    if (reason != null) {
      debug.accept("Archives: none is made now: " + reason);
    }
    return reason == null;
  }

  private Optional<Jdk> jdk() {
    Optional<String> forbidding = JvmFlags.forbidding(order.jvmArguments(), order.environment());
    int length =
        order.classPath().stream()
            .mapToInt(element -> element.toString().getBytes(StandardCharsets.UTF_8).length + 1)
            .sum();
    if (forbidding.isPresent()) {
      return without("the JVM's arguments hold " + forbidding.get());
    }
    if (length > LONGEST_CLASS_PATH) {
      return without("the class path is too long");
    }
    if (order.classPath().stream()
        .anyMatch(element -> element.toString().contains(File.pathSeparator))) {
      return without("the class path holds a " + File.pathSeparator + " within a path");
    }
    if (order.classPath().isEmpty() || !Files.isRegularFile(order.classPath().get(0))) {
      return without("the class path does not begin with a jar");
    }
    try {
      Optional<Jdk> jdk = Jdk.of(order.java());
      return jdk.isPresent()
          ? jdk
          : without(order.java() + " is older than JDK 13 or has no class data sharing");
    } catch (IOException e) {
      return without(order.java() + " cannot be looked at: " + e);
    }
  }

  private Optional<Folder> folder() {
    try {
      return Optional.of(Folder.open(order.folder()));
    } catch (UnusableFolderException e) {
      warn.accept(
          "The folder of archives, with which workers start sooner, is not used: "
              + order.folder()
              + ": "
              + e.getMessage()
              + ". (volley.archives=off does without them.)");
      return Optional.empty();
    }
  }

  private Optional<Recipe> recipe(Jdk jdk, Folder open) {
    try {
      return Optional.of(Recipe.of(order, jdk, open));
    } catch (IOException | UncheckedIOException e) {
      return without("the class path cannot be read: " + e);
    }
  }

  private Optional<Path> find(Recipe written) {
    try {
      Optional<Path> found = folder.orElseThrow().find(written.key());
      debug.accept(
          "Archives: workers start "
              + found.map(file -> "with " + file).orElse("without: there is none yet")
              + ", key "
              + written.key()
              + ", of "
              + written.prefix().jars());
      return found;
    } catch (IOException e) {
      return without("the folder cannot be read: " + e);
    }
  }

  private <T> Optional<T> without(String reason) {
    debug.accept("Archives: workers start without: " + reason);
    return Optional.empty();
  }
}
