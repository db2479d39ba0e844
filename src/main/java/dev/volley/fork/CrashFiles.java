package dev.volley.fork;

import dev.volley.model.CrashReport;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the JVMs of a run's workers write about their own crashes ({@code hs_err} files): into a
 * directory of Volley's, unless the user has said where. Asked on any thread.
 *
 * <p>No path that a worker tells is ever opened: where the file lies follows from the command line
 * and the process id.
 *
 * @param directory Volley's, made when the first worker starts; empty to leave it to the JVM, which
 *     takes its working directory
 */
record CrashFiles(Optional<Path> directory) {
  /** The JVM's own option, of HotSpot since before Java 8; other JVMs pass over it. */
  static final String OPTION = "-XX:ErrorFile=";

  /** As much as holds the headline, the thread and its stacks. */
  private static final int MOST_BYTES = 256 * 1024;

  private static final String NAME = "hs_err_pid%p.log";
  private static final Pattern PLACEHOLDER = Pattern.compile("%([p%])");

  /** Where a user may give options past {@code argLine}; the JVM ranks them below ours or above. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /** The file times of some systems are that coarse. */
  private static final Duration COARSE = Duration.ofSeconds(2);

  /**
   * Arguments that come before the user's own, so that theirs win.
   *
   * @param environment of the worker
   * @throws IOException if the directory cannot be made; its message is for the user
   */
  List<String> arguments(Map<String, String> environment) throws IOException {
    if (directory.isEmpty()) {
      return List.of();
    }
    for (String name : VARIABLES) {
      if (environment.getOrDefault(name, "").contains(OPTION)) {
        return List.of();
      }
    }
    Path made = made(directory.get().toAbsolutePath());
    return List.of(OPTION + made.toString().replace("%", "%%") + File.separator + NAME);
  }

  private static Path made(Path directory) throws IOException {
    try {
      return Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IOException(
          "the directory for reports of crashes " + directory + " cannot be made: " + e, e);
    }
  }

  /**
   * The report that a worker's JVM left, if any.
   *
   * @param arguments of its JVM as they were given, the user's included
   * @param workingDirectory its own
   * @param pid its process id
   * @param started when it was started: what is older is another's
   */
  Optional<CrashReport> find(
      List<String> arguments, Path workingDirectory, long pid, Instant started) {
    Path file =
        arguments.stream()
            .filter(argument -> argument.startsWith(OPTION))
            .reduce((first, last) -> last)
            .map(argument -> expanded(argument.substring(OPTION.length()), pid))
            .map(workingDirectory::resolve)
            .orElseGet(() -> workingDirectory.resolve(expanded(NAME, pid)));
    try {
      boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      if (!regular || Files.getLastModifiedTime(file).toInstant().isBefore(started.minus(COARSE))) {
        return Optional.empty();
      }
      return CrashFileParser.parse(file.toString(), beginning(file));
    } catch (IOException e) {
      // That it cannot be read is no reason to say less of the death.
      return Optional.empty();
    }
  }

  private static String beginning(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** As the JVM reads it: {@code %p} is the process id, {@code %%} one percent sign. */
  private static String expanded(String text, long pid) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(
            match ->
                Matcher.quoteReplacement(match.group(1).equals("p") ? Long.toString(pid) : "%"));
  }
}
