package dev.volley.fork;

import dev.volley.model.WorkerId;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Starts workers as processes on this machine. One per run; to be closed at its end. May be used on
 * any thread.
 */
public final class JvmWorkerFactory implements WorkerFactory, AutoCloseable {
  /** The worker's main class; named only, since the controller's side must not know it. */
  static final String MAIN_CLASS = "dev.volley.worker.WorkerMain";

  private final Roster roster = new Roster();
  private final ForkSettings settings;
  private final PathArguments paths;
  private final CommandLine commandLine;
  private final Transport transport;
  private final MemoryKills memoryKills = MemoryKills.ofThisMachine();

  /**
   * A factory for the workers of one run.
   *
   * @param crashReports the directory where their JVMs write about their crashes, unless the user's
   *     arguments name another place
   */
  public JvmWorkerFactory(ForkSettings settings, Path crashReports) {
    this(settings, MAIN_CLASS, Transport.ofThisMachine(), Optional.of(crashReports));
  }

  /** The same where the JVMs write about their crashes where they like. */
  JvmWorkerFactory(ForkSettings settings) {
    this(settings, MAIN_CLASS, Transport.ofThisMachine());
  }

  /** The same with another main class or transport. */
  JvmWorkerFactory(ForkSettings settings, String mainClass, Transport transport) {
    this(settings, mainClass, transport, Optional.empty());
  }

  private JvmWorkerFactory(
      ForkSettings settings, String mainClass, Transport transport, Optional<Path> crashReports) {
    this.settings = settings;
    this.transport = transport;
    paths = new PathArguments(settings.classPath(), settings.start().moduleArguments());
    commandLine = new CommandLine(settings, paths, mainClass, new CrashFiles(crashReports));
  }

  @Override
  public Worker start(WorkerId worker, int slot, WorkerListener listener) {
    Identity identity = new Identity(worker, slot);
    String nonce = Secrets.random();
    ForkOrder order =
        new ForkOrder(
            identity,
            () -> ProcessHost.start(commandLine, transport, identity, nonce, memoryKills),
            nonce,
            ConfigureMessage.of(settings, identity, true),
            settings.exitTimeout());
    return roster.start(order, listener);
  }

  /**
   * Kills every live worker with all it has started, and every worker that is started from here on.
   * Returns without waiting for their ends; fit for a JVM's shutdown hook.
   *
   * @param why what their exits shall say
   */
  public void killAll(String why) {
    roster.killAll(why);
  }

  /** Kills what still lives, without waiting for it, and gives up timer and temporary files. */
  @Override
  public void close() {
    roster.close();
    paths.close();
    settings.watch().temporaryDirectories().ifPresent(TemporaryDirectory::removeQuietly);
  }
}
