package dev.volley.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How long a worker lives, and what it has for itself: what goals share. */
abstract class UpkeepMojo extends PoolMojo {

  /**
   * How much runs in one JVM: {@code none} (whatever its worker is given), {@code class} (a fresh
   * JVM for each class) or {@code method} (one for each test method). Default: as {@code
   * reuseForks} says.
   */
  @Parameter(property = "volley.isolate")
  @Nullable String isolate;

  /** Surefire's word: {@code false} means {@code isolate} {@code class}. */
  @Parameter(property = "reuseForks", defaultValue = "true")
  boolean reuseForks;

  /**
   * After how much another worker takes a worker's place: {@code 500 tests}, {@code 50 classes} or
   * {@code 80% heap}; several are separated by commas. Default: never.
   */
  @Parameter(property = "volley.recycleAfter")
  @Nullable String recycleAfter;

  /** Whether another worker takes a worker's place after a class of which a test failed in it. */
  @Parameter(property = "volley.recycleAfterFailure", defaultValue = "false")
  boolean recycleAfterFailure;

  /**
   * Whether the worker that will take another's place is started while that one runs. There are up
   * to twice as many JVMs then, and slots; with {@code false} no slot is above {@code workers}.
   */
  @Parameter(property = "volley.warmSpares", defaultValue = "true")
  boolean warmSpares;

  /**
   * Whether each worker has a directory of its own for temporary files ({@code java.io.tmpdir}),
   * removed with it.
   */
  @Parameter(property = "volley.ownTemporaryDirectory", defaultValue = "false")
  boolean ownTemporaryDirectory;

  /**
   * What follows when a class leaves something behind in its JVM: {@code ignore}, {@code warn},
   * {@code fail} (the class fails) or {@code recycle} (another worker takes the place of its
   * worker), for each of {@code threads}, {@code systemProperties}, {@code locale}, {@code
   * timeZone}, {@code streams}, {@code childProcesses}, {@code ports}, {@code temporaryFiles} and
   * {@code contextClassLoader}; or one word for all. Default: {@code ignore}, and nothing is looked
   * for.
   */
  @Parameter(property = "volley.leaks")
  Leaks leaks = new Leaks();
}
