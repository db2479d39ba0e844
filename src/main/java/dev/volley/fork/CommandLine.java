package dev.volley.fork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of a factory's workers. Asked by the readers of all workers.
 *
 * <p>Nothing secret stands in them beyond the nonce and the token of a socket: any user of the
 * machine can read them, so settings and properties travel in frames.
 *
 * @param settings of the run
 * @param classPath the class path as an argument
 * @param mainClass the worker's main class
 */
record CommandLine(ForkSettings settings, ClassPathArgument classPath, String mainClass) {

  /**
   * The command line of one worker.
   *
   * @param placeholders of its slot
   * @param own arguments for its JVM; those of the user win over them
   * @param arguments of the main class
   * @throws IOException if there is no java executable, or the class path cannot be written down
   */
  List<String> of(Placeholders placeholders, List<String> own, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(java());
    command.addAll(own);
    command.addAll(placeholders.in(settings.jvmArguments()));
    command.add("-cp");
    command.add(classPath.get());
    command.add(mainClass);
    command.addAll(arguments);
    return command;
  }

  /**
   * The executable, made absolute since the worker starts elsewhere; a bare name is left to the
   * {@code PATH}. Checked here, since behind a shell the operating system's complaint would look
   * like an exit code of the worker.
   */
  private String java() throws IOException {
    Path java = settings.java();
    if (java.getParent() == null) {
      return java.toString();
    }
    Path absolute = java.toAbsolutePath();
    if (!Files.exists(absolute)) {
      throw new IOException("there is no java executable at " + absolute);
    }
    if (Files.isDirectory(absolute) || !Files.isExecutable(absolute)) {
      throw new IOException(absolute + " is not an executable file");
    }
    return absolute.toString();
  }
}
