package dev.volley.maven;

import dev.volley.history.HistoryFile;
import dev.volley.history.HistoryPlace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say what is merged, as the user gave them.
 *
 * @param logs {@code mergeLogs}
 * @param failIfNoLogs {@code failIfNoLogs}
 * @param histories {@code mergeHistories}
 * @param history {@code history}
 */
record MergeForm(
    List<String> logs, boolean failIfNoLogs, List<String> histories, @Nullable String history) {
  private static final String LOGS = "parameter 'mergeLogs', property 'volley.mergeLogs'";
  private static final String HISTORIES =
      "parameter 'mergeHistories', property 'volley.mergeHistories'";

  /**
   * The event logs; none where there are none and that is no failure.
   *
   * @throws IllegalArgumentException where what the user named is not there; in words for the user
   * @throws MojoFailureException where he named nothing, and nothing is there
   * @throws MojoExecutionException where a directory cannot be read
   */
  List<Path> eventLogs(Build build) throws MojoExecutionException, MojoFailureException {
    return new NamedFiles(build.basedir(), LOGS, "run.events").orOwn(logs, failIfNoLogs, build);
  }

  /**
   * Brings the histories together, where the user named some.
   *
   * @throws IllegalArgumentException where what he named is not there, or there is no file to add
   *     to; in words for the user
   * @throws MojoExecutionException where a directory cannot be read
   */
  void mergeHistories(Build build) throws MojoExecutionException {
    List<String> given = Texts.splitAtCommas(histories);
    if (given.isEmpty()) {
      return;
    }
    String target =
        Optional.ofNullable(history)
            .map(String::strip)
            .filter(text -> !text.isEmpty() && !text.equals(HistoryPlace.OFF))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "mergeHistories ("
                            + HISTORIES
                            + ") needs a file to add to: name it (parameter 'history', property"
                            + " 'volley.history')."));
    List<Path> sources = new NamedFiles(build.basedir(), HISTORIES, ".history").find(given);
    HistoryFile.merge(build.basedir().resolve(target), sources).forEach(build.log()::warn);
  }
}
