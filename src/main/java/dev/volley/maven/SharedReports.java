package dev.volley.maven;

import dev.volley.maven.EarlierExecutions.Writers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Sees which reports an execution writes over that another one of the same build has written. Two
 * executions may share a directory, as they may under Surefire; but of a class that both run only
 * the later report stays, and what the earlier one has seen is lost to whoever reads reports.
 *
 * @param directory of reports
 * @param others that have written there before; empty for none, and then there is nothing to see
 * @param before when the others' reports were written, by file name
 */
record SharedReports(Path directory, Optional<Writers> others, Map<String, FileTime> before) {
  private static final int SHOWN = 3;

  /**
   * An execution is about to write.
   *
   * @param directory which need not be there
   */
  static SharedReports before(Path directory, EarlierExecutions earlier, String execution) {
    Optional<Writers> others =
        earlier.writesReports(directory, execution, System.currentTimeMillis());
    return new SharedReports(
        directory, others, others.map(each -> written(directory, each.since())).orElse(Map.of()));
  }

  /** It has written: one sentence that names what it has written over, where it has. */
  Optional<String> overwritten() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    Map<String, FileTime> after = written(directory, others.get().since());
    List<String> classes = new ArrayList<>();
    before.forEach(
        (name, time) -> {
          if (!time.equals(after.getOrDefault(name, time))) {
            classes.add(name.substring("TEST-".length(), name.length() - ".xml".length()));
          }
        });
    return classes.isEmpty() ? Optional.empty() : Optional.of(sentence(classes));
  }

  private String sentence(List<String> classes) {
    int more = classes.size() - SHOWN;
    return "Reports of another execution of this build ("
        + String.join(", ", others.orElseThrow().executions())
        + ") were overwritten in "
        + directory
        + ": "
        + String.join(", ", classes.subList(0, Math.min(SHOWN, classes.size())))
        + (more > 0 ? " and " + more + " more" : "")
        + ". Give each execution a reportsDirectory or a reportNameSuffix of its own.";
  }

  /** Times of the XML reports that are not of an older build. */
  private static Map<String, FileTime> written(Path directory, long since) {
    Map<String, FileTime> times = new TreeMap<>();
    if (!Files.isDirectory(directory)) {
      return times;
    }
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.startsWith("TEST-") && name.endsWith(".xml")) {
          FileTime time = Files.getLastModifiedTime(file);
          // Some file systems know seconds alone.
          if (time.toMillis() / 1000 >= since / 1000) {
            times.put(name, time);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot look for reports in " + directory + ": " + e, e);
    }
    return times;
  }
}
