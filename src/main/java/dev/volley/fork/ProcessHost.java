package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A worker's process on this machine. May be killed on any thread. */
final class ProcessHost implements Host {
  private final Process process;
  private final Transport.Line line;
  private final Instant started;

  private ProcessHost(Process process, Transport.Line line, Instant started) {
    this.started = started;
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
      ProcessBuilder builder = line.process(commandLine.of(placeholders, arguments));
      ForkSettings settings = commandLine.settings();
      builder.directory(workingDirectory(settings, placeholders).toFile());
      builder.environment().putAll(identity.environment(settings));
      Instant now = Instant.now();
      ProcessHost host = new ProcessHost(builder.start(), line, now);
      var unused = host.process.onExit().thenRun(line::close);
      return host;
    } catch (IOException | RuntimeException e) {
      line.close();
      throw e;
    }
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
  public Optional<OwnProcess> process() {
    return Optional.of(new OwnProcess(process.toHandle(), started));
  }

  @Override
  public String inWords() {
    return "process " + process.pid();
  }
}
