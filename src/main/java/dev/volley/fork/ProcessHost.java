package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A worker's process on this machine. May be killed on any thread. */
final class ProcessHost implements Host {
  private final Process process;
  private final Transport.Line line;

  private ProcessHost(Process process, Transport.Line line) {
    this.process = process;
    this.line = line;
  }

  /**
   * Starts the process of one worker.
   *
   * @param commandLine of the run
   * @param transport how it shall connect
   * @param identity who it is
   * @param nonce what shall precede its first frame
   * @throws IOException if it cannot be started, its working directory included
   */
  static Host start(CommandLine commandLine, Transport transport, Identity identity, String nonce)
      throws IOException {
    Transport.Line line = transport.open();
    try {
      List<String> arguments = new ArrayList<>(line.arguments());
      arguments.add(nonce);
      Placeholders placeholders = identity.placeholders();
      ForkSettings settings = commandLine.settings();
      Optional<TemporaryDirectory> temporary = temporary(settings, identity);
      List<String> own = temporary.stream().map(TemporaryDirectory::argument).toList();
      ProcessBuilder builder = line.process(commandLine.of(placeholders, own, arguments));
      builder.directory(workingDirectory(settings, placeholders).toFile());
      builder.environment().putAll(identity.environment(settings));
      ProcessHost host = new ProcessHost(builder.start(), line);
      var unused =
          host.process
              .onExit()
              .thenRun(line::close)
              .thenRun(() -> temporary.ifPresent(TemporaryDirectory::remove));
      return host;
    } catch (IOException | RuntimeException e) {
      line.close();
      throw e;
    }
  }

  private static Optional<TemporaryDirectory> temporary(ForkSettings settings, Identity identity)
      throws IOException {
    Optional<Path> root = settings.watch().temporaryDirectories();
    return root.isPresent()
        ? Optional.of(TemporaryDirectory.make(root.get(), identity))
        : Optional.empty();
  }

  private static Path workingDirectory(ForkSettings settings, Placeholders placeholders)
      throws IOException {
    Path directory =
        Path.of(placeholders.in(settings.workingDirectory().toString())).toAbsolutePath();
    try {
      // A link to a directory is one, but createDirectories would refuse it.
      return Files.isDirectory(directory) ? directory : Files.createDirectories(directory);
    } catch (IOException e) {
      throw new IOException("its working directory " + directory + " cannot be made: " + e, e);
    }
  }

  @Override
  public InputStream capture() {
    return line.capture(process);
  }

  @Override
  public Channel connect() throws IOException {
    return line.connect(process);
  }

  @Override
  public CompletionStage<Integer> ended() {
    return process.onExit().thenApply(Process::exitValue);
  }

  @Override
  public void kill() {
    ProcessTree.kill(process.toHandle());
  }

  @Override
  public String inWords() {
    return "process " + process.pid();
  }
}
