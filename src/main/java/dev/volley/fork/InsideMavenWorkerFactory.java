package dev.volley.fork;

import dev.volley.model.WorkerId;

/**
 * Runs workers inside this JVM, each on a thread and in a class loader of its own, for a debugger.
 * One per run; to be closed at its end. May be used on any thread.
 *
 * <p>What needs a JVM of its own (its arguments, environment, working directory) has no effect
 * here; whoever makes the settings tells the user.
 */
public final class InsideMavenWorkerFactory implements WorkerFactory, AutoCloseable {
  private final Roster roster = new Roster();
  private final ForkSettings settings;
  private final String mainClass;

  /** A factory for the workers of one run. */
  public InsideMavenWorkerFactory(ForkSettings settings) {
    this(settings, JvmWorkerFactory.MAIN_CLASS);
  }

  /** The same with another main class. */
  InsideMavenWorkerFactory(ForkSettings settings, String mainClass) {
    this.settings = settings;
    this.mainClass = mainClass;
  }

  @Override
  public Worker start(WorkerId worker, int slot, WorkerListener listener) {
    Identity identity = new Identity(worker, slot);
    String nonce = Secrets.random();
    ForkOrder order =
        new ForkOrder(
            identity,
            () -> ThreadHost.start(settings.classPath(), mainClass, identity, nonce),
            nonce,
            ConfigureMessage.of(settings, identity, false),
            settings.exitTimeout());
    return roster.start(order, listener);
  }

  /**
   * Interrupts every live worker and closes its pipes, now and from here on.
   *
   * @param why what their exits shall say
   */
  public void killAll(String why) {
    roster.killAll(why);
  }

  /** Ends what still lives as {@link #killAll} does, and gives up the timer. */
  @Override
  public void close() {
    roster.close();
  }
}
