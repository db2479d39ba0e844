package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerId;
import dev.volley.report.Console;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Says what helps where a test threw {@code OutOfMemoryError} and its JVM lived on: what there was
 * too little of, once for each worker and kind. On the reporter thread.
 */
final class MemoryAdvice implements Recorder.Consumer {
  private static final String ERROR = "java.lang.OutOfMemoryError";
  private static final int DEEPEST = 20;

  private final Console console;
  private final Set<String> told = new HashSet<>();

  MemoryAdvice(Console console) {
    this.console = console;
  }

  @Override
  public void accept(RunEvent event) {
    if (event instanceof RunEvent.OnWorker on
        && on.event() instanceof TestEvent.Finished finished
        && finished.outcome() instanceof Outcome.Errored errored) {
      errored
          .thrown()
          .flatMap(MemoryAdvice::shortage)
          .ifPresent(shortage -> tell(on.worker(), finished, shortage));
    }
  }

  private void tell(WorkerId worker, TestEvent.Finished finished, MemoryShortage shortage) {
    if (told.add(worker + shortage.kind())) {
      console.warn(
          "In worker "
              + worker
              + ", where "
              + Names.of(finished.node())
              + " ran, "
              + shortage.inWords()
              + ". Tests that run there later may fail of it too.");
    }
  }

  private static Optional<MemoryShortage> shortage(Thrown thrown) {
    Optional<Thrown> at = Optional.of(thrown);
    for (int depth = 0; depth < DEEPEST && at.isPresent(); depth++) {
      if (at.get().className().equals(ERROR)) {
        return at.get().message().map(MemoryShortage::ofMessage);
      }
      at = at.get().cause();
    }
    return Optional.empty();
  }
}
