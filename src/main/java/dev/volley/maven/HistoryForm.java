package dev.volley.maven;

import dev.volley.history.HistoryFile;
import dev.volley.history.HistoryPlace;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Where earlier runs are remembered, as the user gave it.
 *
 * @param setting {@code history}
 * @param execution whose history it is, as in {@code test-default-test}; empty for the one that
 *     asks
 */
record HistoryForm(@Nullable String setting, Optional<String> execution) {

  /** Of the execution that asks. */
  HistoryForm(@Nullable String setting) {
    this(setting, Optional.empty());
  }

  /**
   * The file; empty where the user wants none, or has no directory of his own that a default could
   * lie in.
   *
   * @throws IllegalArgumentException where it is no path; in words for the user
   */
  Optional<HistoryFile> file(Build build) {
    Optional<String> given = Optional.ofNullable(setting).filter(text -> !text.isBlank());
    Optional<Path> cache = UserCache.of(build.session().getSystemProperties());
    if (given.isEmpty() && cache.isEmpty()) {
      build
          .log()
          .info(
              "There is no home directory, so no history is kept. Set volley.history to a file to"
                  + " keep one.");
      return Optional.empty();
    }
    MavenProject project = build.project();
    String module = project.getGroupId() + ":" + project.getArtifactId();
    String whose = execution.orElseGet(() -> build.executionDirectory().getFileName().toString());
    return HistoryPlace.of(given, cache.orElse(build.basedir()), module, whose)
        .map(build.basedir()::resolve)
        .map(path -> new HistoryFile(path, module, whose));
  }
}
