package dev.volley.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@code argLine} and {@code debugForkedProcess} into arguments of a JVM.
 *
 * <p>Late references such as {@code @{argLine}} are replaced by what the property holds when the
 * goal runs, so that what another plugin has set counts (JaCoCo's agent). An undefined one that is
 * an argument by itself means nothing, and within another it stays, as under Surefire. Placeholders
 * for the slot are left to whoever starts the worker.
 */
final class ArgLine {
  private static final Pattern LATE = Pattern.compile("@\\{([^}]*)}");

  /** No JVM starts with such an argument, which it takes for the name of a file of arguments. */
  private static final Pattern UNDEFINED = Pattern.compile("(?:@\\{[^}]*})+");

  private static final String DEFAULT_DEBUG =
      "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,address=localhost:5005";

  private final List<Properties> sources;

  /**
   * Looks references up in these.
   *
   * @param sources the first that has a property wins
   */
  ArgLine(Properties... sources) {
    this.sources = List.of(sources);
  }

  /**
   * Gives the arguments, one element each.
   *
   * @param argLine as configured
   * @param debug {@code debugForkedProcess}: {@code true}, or arguments; appended
   * @throws MojoFailureException where quotes are not balanced
   */
  List<String> arguments(@Nullable String argLine, @Nullable String debug)
      throws MojoFailureException {
    List<String> arguments = new ArrayList<>(split("argLine", argLine == null ? "" : argLine));
    if (isDebug(debug)) {
      String line = "true".equals(debug) ? DEFAULT_DEBUG : debug;
      arguments.addAll(split("debugForkedProcess", line));
    }
    return arguments;
  }

  /** Whether a debugger is asked for. */
  static boolean isDebug(@Nullable String debug) {
    return debug != null && !debug.isBlank() && !debug.equals("false");
  }

  private List<String> split(String parameter, @Nullable String line) throws MojoFailureException {
    String resolved = resolve(line == null ? "" : line).replaceAll("\\s", " ");
    List<String> words =
        QuotedWords.of(resolved)
            .orElseThrow(
                () ->
                    new MojoFailureException(
                        "The quotes in " + parameter + " are not balanced: " + resolved));
    return words.stream().filter(word -> !UNDEFINED.matcher(word).matches()).toList();
  }

  private String resolve(String line) {
    return LATE.matcher(line)
        .replaceAll(
            match -> Matcher.quoteReplacement(valueOf(match.group(1)).orElse(match.group())));
  }

  private Optional<String> valueOf(String name) {
    return sources.stream()
        .map(source -> source.getProperty(name))
        .flatMap(Stream::ofNullable)
        .findFirst();
  }
}
