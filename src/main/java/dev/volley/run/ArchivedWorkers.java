package dev.volley.run;

import dev.volley.archive.ArchiveOrder;
import dev.volley.archive.Archives;
import dev.volley.fork.ForkSettings;
import dev.volley.fork.WorkerFactory;
import dev.volley.model.WorkerEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The archive of a run's workers, between those who start them and those who keep it. */
final class ArchivedWorkers {
  private final ForkSettings fork;
  private final Optional<Archives> archives;

  /**
   * Looks for the archive.
   *
   * @param fork how workers would be started without one
   */
  ArchivedWorkers(RunRequest request, ForkSettings fork) {
    this.fork = fork;
    this.archives =
        request
            .archives()
            .map(
                wanted ->
                    new Archives(
                        order(wanted, fork), request.console()::debug, request.console()::warn));
  }

  private static ArchiveOrder order(RunRequest.Archiving wanted, ForkSettings fork) {
    List<String> arguments = new ArrayList<>(fork.jvmArguments());
    // A JVM takes no archive beside a module path or a patched module: these forbid it.
    arguments.addAll(fork.start().moduleArguments());
    return new ArchiveOrder(
        wanted.folder(),
        wanted.dependencies(),
        fork.java(),
        arguments,
        fork.classPath(),
        fork.environmentOver(System.getenv()),
        MachineLimits.ofThisMachine().memory());
  }

  /** How workers are started with what was found. */
  ForkSettings settings() {
    return archives.map(this::settings).orElse(fork);
  }

  private ForkSettings settings(Archives found) {
    List<String> arguments = new ArrayList<>(found.arguments());
    arguments.addAll(fork.jvmArguments());
    return fork.withJvm(arguments, found.classPath());
  }

  /** The factory, heard where its workers say Hello. */
  WorkerFactory heard(WorkerFactory factory) {
    return archives
        .<WorkerFactory>map(
            kept ->
                (worker, slot, listener) ->
                    factory.start(
                        worker,
                        slot,
                        (id, event, consumed) -> {
                          if (event instanceof WorkerEvent.Hello hello) {
                            kept.greeted(hello.pid());
                          }
                          listener.accept(id, event, consumed);
                        }))
        .orElse(factory);
  }

  /** Has one made for later runs where that pays; not where somebody wants this build to end. */
  void finish() {
    if (!Thread.currentThread().isInterrupted()) {
      archives.ifPresent(Archives::makeWhereItPays);
    }
  }
}
