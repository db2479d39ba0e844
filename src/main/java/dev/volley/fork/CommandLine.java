package dev.volley.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command lines of a factory's workers. Asked by the readers of all workers.
 *
 * <p>Nothing secret stands in them beyond the nonce and the token of a socket: any user of the
 * machine can read them, so settings and properties travel in frames.
 *
 * @param settings of the run
 * @param paths tells where classes are
 * @param mainClass the worker's main class
 * @param crashFiles where JVMs write about their crashes
 */
record CommandLine(
    ForkSettings settings, PathArguments paths, String mainClass, CrashFiles crashFiles) {

  /**
   * The command line of one worker.
   *
   * @param jvmArguments of this worker, as {@link #jvmArguments} gives them
   * @param arguments of the main class
   * @throws IOException if there is no java executable, or the paths cannot be written down
   */
  List<String> of(List<String> jvmArguments, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(jvmArguments);
    command.addAll(paths.get());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /**
   * The arguments of one worker's JVM, the user's last, so that they win.
   *
   * @param placeholders of its slot
   * @param environment of its process
   * @throws IOException if the directory for reports of crashes cannot be made
   */
  List<String> jvmArguments(Placeholders placeholders, Map<String, String> environment)
      throws IOException {
    List<String> jvmArguments = new ArrayList<>(crashFiles.arguments(environment));
    jvmArguments.addAll(placeholders.in(settings.jvmArguments()));
    return jvmArguments;
  }

  /**
   * The executable, made absolute since the worker starts elsewhere; a bare name is left to the
   * {@code PATH}. On Windows it may be named without its ending, as that of Maven's own JVM is.
   * Checked here, since behind a shell the operating system's complaint would look like an exit
   * code of the worker.
   */
  private String java() throws IOException {
    Path java = settings.java();
    if (java.getParent() == null) {
      return java.toString();
    }
    Path named = java.toAbsolutePath();
    Path file = Files.exists(named) ? named : Path.of(named + ".exe");
    if (!Files.exists(file)) {
      throw new IOException("there is no java executable at " + named);
    }
    if (Files.isDirectory(file) || !Files.isExecutable(file)) {
      throw new IOException(file + " is not an executable file");
    }
    return file.toString();
  }
}
