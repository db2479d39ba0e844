package dev.volley.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Finds files where the user says they are.
 *
 * @param basedir of the module; what is relative is relative to it
 * @param parameter whose values they are, as messages name it
 * @param ending of the names that are looked for in directories
 */
record NamedFiles(Path basedir, String parameter, String ending) {

  /**
   * All files, sorted by path, each once.
   *
   * @param given files; directories, of which every file below is meant that ends as it should; or
   *     either with {@code *}, {@code **} and {@code ?}
   * @throws IllegalArgumentException where one of them leads to no file; in words for the user
   * @throws MojoExecutionException where a directory cannot be read
   */
  List<Path> find(Collection<String> given) throws MojoExecutionException {
    Set<Path> files = new TreeSet<>();
    for (String text : given) {
      List<Path> found = new ArrayList<>();
      for (Path place : places(text)) {
        found.addAll(below(place));
      }
      if (found.isEmpty()) {
        throw new IllegalArgumentException(
            "There is nothing to read at '"
                + text
                + "' ("
                + parameter
                + "; relative to "
                + basedir
                + "). Allowed: files, directories with files below them that end in "
                + ending
                + ", and either with *, ** and ?.");
      }
      files.addAll(found);
    }
    return List.copyOf(files);
  }

  /**
   * What the user named; where he named nothing, all below the module's {@code target/volley}.
   *
   * @param given as {@link #find} takes it, with commas between; may say nothing
   * @param failIfNone whether it is a failure that nothing is there
   * @throws IllegalArgumentException where what the user named is not there; in words for the user
   * @throws MojoFailureException where he named nothing, and nothing is there
   * @throws MojoExecutionException where a directory cannot be read
   */
  List<Path> orOwn(Collection<String> given, boolean failIfNone, Build build)
      throws MojoExecutionException, MojoFailureException {
    List<String> named = Texts.splitAtCommas(given);
    if (!named.isEmpty()) {
      return find(named);
    }
    Path own = build.executionsDirectory();
    List<Path> found = below(own);
    // A parent POM hands its configuration to its modules, and has no tests itself.
    if (found.isEmpty() && failIfNone && !build.project().getPackaging().equals("pom")) {
      throw new MojoFailureException(
          "There is no event log below "
              + own
              + ". Name files, directories or patterns ("
              + parameter
              + "), or set -Dvolley.failIfNoLogs=false to ignore this error.");
    }
    if (found.isEmpty()) {
      build.log().info("There are no event logs.");
    }
    return found;
  }

  /**
   * A file itself, or the files of a directory that end as they should; none where nothing is
   * there.
   */
  List<Path> below(Path place) throws MojoExecutionException {
    if (!Files.isDirectory(place)) {
      return Files.exists(place) ? List.of(place) : List.of();
    }
    return walk(place, path -> path.getFileName().toString().endsWith(ending));
  }

  private List<Path> places(String text) throws MojoExecutionException {
    if (text.chars().noneMatch(c -> c == '*' || c == '?')) {
      return List.of(basedir.resolve(text).normalize());
    }
    String pattern = text.replace('\\', '/');
    int wildcard = pattern.replace('?', '*').indexOf('*');
    int lastFixed = pattern.lastIndexOf('/', wildcard);
    Path root = basedir.resolve(pattern.substring(0, lastFixed + 1)).normalize();
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + glob(pattern.substring(lastFixed + 1)));
    return Files.isDirectory(root)
        ? walk(root, path -> matcher.matches(root.relativize(path)))
        : List.of();
  }

  /** As in Ant and Maven, {@code **} followed by a slash may stand for no directory at all. */
  private static String glob(String pattern) {
    return pattern.replaceAll("[\\[\\]{}]", "\\\\$0").replace("**/", "{**/,}");
  }

  private static List<Path> walk(Path root, PathMatcher wanted) throws MojoExecutionException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(wanted::matches).sorted().toList();
    } catch (IOException | UncheckedIOException e) {
      throw new MojoExecutionException("Cannot look for files in " + root + ": " + e, e);
    }
  }
}
