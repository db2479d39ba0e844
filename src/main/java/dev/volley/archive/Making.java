package dev.volley.archive;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Starts the process that makes an archive. Nobody waits for it: it outlives Maven, at the lowest
 * priority, bounded in time and memory.
 */
final class Making {
  /** Main classes of the worker's jar; named only, since the controller must not know them. */
  private static final String MAKER = "dev.volley.worker.ArchiveMaker";

  private static final String UNDERSTUDY = "dev.volley.worker.Understudy";

  private static final Path NICE = Path.of("/usr/bin/nice");
  private static final int SECONDS = 120;
  private static final List<String> SMALL =
      List.of("-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
  private static final String MEMORY = "-Xmx256m";

  private Making() {}

  /**
   * Starts it and returns at once.
   *
   * @param environment of the workers, which is the maker's own: what of Maven's is kept from them,
   *     such as options for every JVM, must not shape their archive either
   */
  static Process start(Recipe recipe, Folder folder, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command(recipe, folder));
    builder.directory(folder.path().toFile());
    builder.environment().keySet().retainAll(environment.keySet());
    builder.environment().putAll(environment);
    builder.redirectInput(Redirect.from(new File("/dev/null")));
    builder.redirectOutput(Redirect.DISCARD);
    builder.redirectError(Redirect.DISCARD);
    return builder.start();
  }

  private static List<String> command(Recipe recipe, Folder folder) {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      command.addAll(List.of(NICE.toString(), "-n", "19"));
    }
    String java = recipe.jdk().java().toString();
    command.add(java);
    command.addAll(SMALL);
    command.add("-cp");
    command.add(recipe.prefix().jars().get(0).toString());
    command.add(MAKER);
    command.addAll(List.of(folder.path().toString(), recipe.key(), Integer.toString(SECONDS)));
    Path archive = folder.file(recipe.key(), ".tmp");
    for (List<String> step : recipe.jdk().making(archive)) {
      command.add("--");
      command.add(java);
      command.addAll(step);
      command.add(MEMORY);
      command.addAll(recipe.flags());
      command.add("-cp");
      command.add(
          recipe.prefix().jars().stream()
              .map(Path::toString)
              .collect(Collectors.joining(File.pathSeparator)));
      command.add(UNDERSTUDY);
      command.add(recipe.key());
    }
    return command;
  }
}
