package dev.volley.fork;

import dev.volley.model.Findings;
import dev.volley.model.WorkerExit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A worker's process on this machine. May be killed on any thread. */
final class ProcessHost implements Host {
  private static final int SIGKILL = 9;

  private final Process process;
  private final Transport.Line line;
  private final Traces traces;

  private ProcessHost(Process process, Transport.Line line, Traces traces) {
    this.process = process;
    this.line = line;
    this.traces = traces;
  }

  /**
   * Where to look for what it leaves behind.
   *
   * @param crashFiles where JVMs write about their crashes
   * @param jvmArguments its own
   * @param directory where it works
   * @param started when it was started
   * @param memoryKills counts whom the system kills
   */
  private record Traces(
      CrashFiles crashFiles,
      List<String> jvmArguments,
      Path directory,
      Instant started,
      MemoryKills memoryKills) {}

  /**
   * Starts the process of one worker.
   *
   * @param commandLine of the run
   * @param transport how it shall connect
   * @param identity who it is
   * @param nonce what shall precede its first frame
   * @param memoryKills counts whom the system kills
   * @throws IOException if it cannot be started, its working directory included
   */
  static Host start(
      CommandLine commandLine,
      Transport transport,
      Identity identity,
      String nonce,
      MemoryKills memoryKills)
      throws IOException {
    Transport.Line line = transport.open();
    try {
      List<String> arguments = new ArrayList<>(line.arguments());
      arguments.add(nonce);
      Placeholders placeholders = identity.placeholders();
      ForkSettings settings = commandLine.settings();
      Map<String, String> environment = settings.environmentOver(System.getenv());
      environment.putAll(identity.environment(settings));
      Optional<TemporaryDirectory> temporary = temporary(settings, identity);
      List<String> jvmArguments = new ArrayList<>();
      // What the user says comes last, and wins.
      temporary.map(TemporaryDirectory::argument).ifPresent(jvmArguments::add);
      jvmArguments.addAll(commandLine.jvmArguments(placeholders, environment));
      ProcessBuilder builder = line.process(commandLine.of(jvmArguments, arguments));
      Path directory = workingDirectory(settings, placeholders);
      builder.directory(directory.toFile());
      // What is inherited stays as it is: in its bytes, which need not be text.
      builder.environment().keySet().retainAll(environment.keySet());
      builder.environment().putAll(identity.environment(settings));
      Traces traces =
          new Traces(commandLine.crashFiles(), jvmArguments, directory, Instant.now(), memoryKills);
      ProcessHost host = new ProcessHost(builder.start(), line, traces);
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
  public Optional<OwnProcess> process() {
    return Optional.of(new OwnProcess(process.toHandle(), traces.started()));
  }

  @Override
  public Findings findings(WorkerExit exit) {
    boolean killed = exit instanceof WorkerExit.Signal signal && signal.number() == SIGKILL;
    return new Findings(
        traces
            .crashFiles()
            .find(traces.jvmArguments(), traces.directory(), process.pid(), traces.started()),
        killed ? traces.memoryKills().explain() : Optional.empty());
  }

  @Override
  public String inWords() {
    return "process " + process.pid();
  }
}
