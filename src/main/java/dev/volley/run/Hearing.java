package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what one worker told into the account; answers whether the event is held on, to be given
 * back by the log. Session thread.
 */
final class Hearing implements WorkerEvent.Cases<Boolean> {
  private final SessionParts parts;
  private final Seat seat;
  private final Runnable consumed;

  /**
   * Listens to one word of a worker.
   *
   * @param consumed to be run when the word is no longer held
   */
  Hearing(SessionParts parts, Seat seat, Runnable consumed) {
    this.parts = parts;
    this.seat = seat;
    this.consumed = consumed;
  }

  @Override
  public Boolean test(TestEvent told) {
    TestEvent event = parts.time().judge(seat, told);
    if (event instanceof TestEvent.Finished) {
      seat.testimony().countOutcome();
    }
    // What is printed late counts; an outcome after its request has ended does not.
    Optional<UnitProgress> current = seat.current();
    boolean worthTelling =
        current
            .map(unit -> event.fold(new Account(unit)))
            .orElse(event instanceof TestEvent.Printed);
    boolean toldBefore = current.filter(UnitProgress::isSecondLook).isPresent();
    return worthTelling && !toldBefore && tell(judged(current, event));
  }

  /** What is told of a test: that it runs again rather than how it ended, where it does. */
  private TestEvent judged(Optional<UnitProgress> current, TestEvent event) {
    TestEvent judged =
        current.map(unit -> parts.course().retrials().heard(seat.id(), unit, event)).orElse(event);
    if (judged instanceof TestEvent.Finished last
        && last.outcome().isRed()
        && !(last.outcome() instanceof Outcome.TimedOut)
        && !(last.outcome() instanceof Outcome.Crashed)
        && !parts.course().retrials().speaksFor(last.node())) {
      parts.secondLooks().failed(last.node());
    }
    parts.course().polluters().told(seat.id(), judged);
    return judged;
  }

  private boolean tell(TestEvent event) {
    parts.ledger().told(seat.id(), event, consumed);
    return true;
  }

  @Override
  public Boolean hello(WorkerEvent.Hello event) {
    seat.testimony().saidHello(event.pid(), parts.clock().instant());
    return false;
  }

  @Override
  public Boolean ready(WorkerEvent.Ready event) {
    seat.saidReady();
    parts.course().failFast().ready(seat);
    parts.ledger().ready(seat, event.systemProperties());
    parts.plan().accept(event.engines());
    return false;
  }

  @Override
  public Boolean unready(WorkerEvent.Unready event) {
    seat.testimony().refused(event.thrown());
    return false;
  }

  @Override
  public Boolean requestStarted(WorkerEvent.RequestStarted event) {
    seat.assigned(event.request())
        .ifPresent(
            unit -> {
              unit.begin(parts.clock().instant());
              parts.time().began(seat, unit, parts.clock().instant());
            });
    return false;
  }

  @Override
  public Boolean asking(WorkerEvent.Asking event) {
    seat.warmedUp();
    begun(event.request()).ifPresent(this::answer);
    return false;
  }

  /** What has no test may run in any case: it tells, then, of a class that cannot be loaded. */
  private void answer(UnitProgress unit) {
    if (parts.course().failFast().isReached() && !unit.tests().owed().isEmpty()) {
      parts.answers().turnDown(seat, unit);
    } else {
      parts.answers().asked(seat, unit, parts.time().barred(unit));
    }
  }

  @Override
  public Boolean requestDone(WorkerEvent.RequestDone event) {
    seat.warmedUp();
    begun(event.request())
        .ifPresent(
            unit -> {
              requestEnded(unit, event);
              if (!goesOnWithWhatFailed()) {
                parts.recycling().served(seat, event.heapPercent());
              }
            });
    return false;
  }

  /** In the JVM of a single class its tests run again before that ends, as under Surefire. */
  private boolean goesOnWithWhatFailed() {
    return parts.recycling().isByClass()
        && !seat.isEnding()
        && !parts.course().failFast().isReached()
        && (parts.course().retrials().releaseFor(seat.id()) || parts.dispatch().hasFor(seat));
  }

  @Override
  public Boolean takenBack(WorkerEvent.TakenBack event) {
    seat.assigned(event.request())
        .ifPresent(
            unit -> {
              seat.drop(unit);
              if (!parts.answers().takenBack(unit)) {
                parts.undertaker().requeue(unit);
              }
              if (!parts.course().failFast().isReached()) {
                parts.recycling().gaveBack(seat);
              }
            });
    return false;
  }

  @Override
  public Boolean goodbye(WorkerEvent.Goodbye event) {
    seat.testimony().confirmed();
    long arrived = seat.testimony().outcomes();
    boolean whole = event.finished() == arrived && seat.assigned().isEmpty();
    if (!whole && !parts.course().interruption().isRequested()) {
      parts
          .problems()
          .accept(
              "Worker "
                  + seat.id()
                  + " says it sent "
                  + event.finished()
                  + " outcomes, "
                  + arrived
                  + " arrived");
    }
    return false;
  }

  @Override
  public Boolean exiting(WorkerEvent.Exiting event) {
    parts.departures().exiting(seat, event.call());
    return false;
  }

  @Override
  public Boolean leaked(WorkerEvent.Leaked event) {
    seat.assigned(event.request())
        .filter(unit -> !unit.isSecondLook())
        .ifPresent(unit -> parts.leaks().found(seat, unit, event));
    return false;
  }

  @Override
  public Boolean noise(WorkerEvent.Noise event) {
    Optional<TestNode> running = seat.current().flatMap(unit -> unit.tests().onlyRunningTest());
    return tell(new TestEvent.Printed(running, StandardStream.NATIVE, event.text()));
  }

  @Override
  public Boolean dumped(WorkerEvent.Dumped event) {
    parts.time().dumped(seat, event);
    return false;
  }

  @Override
  public Boolean gone(WorkerEvent.Gone event) {
    parts.time().gone(seat, event.exit());
    parts.recycling().gone(seat);
    parts.departures().gone(seat, event);
    return false;
  }

  /** The unit of a request that has begun: of any other no worker can know that it has ended. */
  private Optional<UnitProgress> begun(int request) {
    return seat.assigned(request).filter(UnitProgress::hasBegun);
  }

  private void requestEnded(UnitProgress unit, WorkerEvent.RequestDone event) {
    parts.time().done(seat, unit);
    if (unit.isSecondLook()) {
      if (!parts.course().polluters().isLook(unit)) {
        parts.secondLooks().looked(unit, event).forEach(parts.ledger()::warn);
      }
      seat.drop(unit);
      parts.ledger().close(unit);
      return;
    }
    boolean brokenOff =
        event.thrown().isPresent()
            && parts.undertaker().brokenOff(unit, seat.id(), event.thrown().get());
    if (brokenOff) {
      seat.drop(unit);
      return;
    }
    RequestEnd end = RequestEnd.of(unit, event);
    end.nextRange(parts.numbers()).ifPresent(parts.dispatch()::add);
    parts.ledger().decide(seat.id(), end.verdicts());
    end.newerClass().ifPresent(parts.ledger()::warnOfNewerClass);
    if (!end.unaccounted().isEmpty()) {
      parts
          .ledger()
          .warn(
              "Described but neither run nor skipped by its engine: "
                  + end.unaccounted().get(0)
                  + (end.unaccounted().size() == 1
                      ? ""
                      : " and " + (end.unaccounted().size() - 1) + " more"));
    }
    parts.undertaker().lineUpDone(unit, seat.id(), false);
    seat.drop(unit);
    parts.ledger().close(unit);
  }

  /** Brings the unit up to date; answers whether the event is worth telling. */
  private final class Account implements TestEvent.Cases<Boolean> {
    private final UnitProgress unit;

    Account(UnitProgress unit) {
      this.unit = unit;
    }

    @Override
    public Boolean described(TestEvent.Described event) {
      Set<String> found = unit.tests().describe(event.nodes(), event.complete());
      if (!unit.isSecondLook()) {
        parts.ledger().countSuites(unit, found);
      }
      return true;
    }

    @Override
    public Boolean started(TestEvent.Started event) {
      unit.tests().start(event.node());
      return true;
    }

    @Override
    public Boolean finished(TestEvent.Finished event) {
      boolean first = unit.tests().finish(event.node(), event.outcome());
      parts.recycling().finished(seat, event);
      if (first) {
        parts.deaths().progress();
      }
      if (unit.isSecondLook()) {
        parts.course().polluters().heard(unit, event);
      }
      return first;
    }

    /** The session's own word, which no worker says. */
    @Override
    public Boolean retried(TestEvent.Retried event) {
      return false;
    }

    @Override
    public Boolean printed(TestEvent.Printed event) {
      return true;
    }
  }
}
