package dev.volley.run;

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
  private final Session.Parts parts;
  private final Seat seat;
  private final Runnable consumed;

  /**
   * Listens to one word of a worker.
   *
   * @param consumed to be run when the word is no longer held
   */
  Hearing(Session.Parts parts, Seat seat, Runnable consumed) {
    this.parts = parts;
    this.seat = seat;
    this.consumed = consumed;
  }

  @Override
  public Boolean test(TestEvent event) {
    if (event instanceof TestEvent.Finished) {
      seat.countOutcome();
    }
    // What is printed late counts; an outcome after its request has ended does not.
    Optional<UnitProgress> current = seat.current();
    boolean worthTelling =
        current
            .map(unit -> event.fold(new Account(unit)))
            .orElse(event instanceof TestEvent.Printed);
    boolean toldBefore = current.filter(UnitProgress::isSecondLook).isPresent();
    return worthTelling && !toldBefore && tell(event);
  }

  private boolean tell(TestEvent event) {
    parts.ledger().told(seat.id(), event, consumed);
    return true;
  }

  @Override
  public Boolean hello(WorkerEvent.Hello event) {
    seat.saidHello(event.pid(), parts.clock().instant());
    return false;
  }

  @Override
  public Boolean ready(WorkerEvent.Ready event) {
    seat.saidReady();
    parts.ledger().ready(seat, event.systemProperties());
    parts.plan().accept(event.engines());
    return false;
  }

  @Override
  public Boolean unready(WorkerEvent.Unready event) {
    seat.refused(event.thrown());
    return false;
  }

  @Override
  public Boolean requestStarted(WorkerEvent.RequestStarted event) {
    seat.assigned(event.request()).ifPresent(unit -> unit.begin(parts.clock().instant()));
    return false;
  }

  @Override
  public Boolean asking(WorkerEvent.Asking event) {
    seat.warmedUp();
    begun(event.request()).ifPresent(unit -> parts.answers().asked(seat, unit));
    return false;
  }

  @Override
  public Boolean requestDone(WorkerEvent.RequestDone event) {
    seat.warmedUp();
    begun(event.request()).ifPresent(unit -> requestEnded(unit, event));
    return false;
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
            });
    return false;
  }

  @Override
  public Boolean goodbye(WorkerEvent.Goodbye event) {
    seat.confirmed();
    if (event.finished() != seat.outcomes() || !seat.assigned().isEmpty()) {
      parts
          .problems()
          .accept(
              "Worker "
                  + seat.id()
                  + " says it sent "
                  + event.finished()
                  + " outcomes, "
                  + seat.outcomes()
                  + " arrived");
    }
    return false;
  }

  @Override
  public Boolean noise(WorkerEvent.Noise event) {
    Optional<TestNode> running = seat.current().flatMap(unit -> unit.tests().onlyRunningTest());
    return tell(new TestEvent.Printed(running, StandardStream.NATIVE, event.text()));
  }

  @Override
  public Boolean gone(WorkerEvent.Gone event) {
    parts.departures().gone(seat, event);
    return false;
  }

  /** The unit of a request that has begun: of any other no worker can know that it has ended. */
  private Optional<UnitProgress> begun(int request) {
    return seat.assigned(request).filter(UnitProgress::hasBegun);
  }

  private void requestEnded(UnitProgress unit, WorkerEvent.RequestDone event) {
    if (unit.isSecondLook()) {
      parts.secondLooks().looked(unit, event).forEach(parts.ledger()::warn);
      seat.drop(unit);
      parts.ledger().close(unit);
      return;
    }
    RequestEnd end = RequestEnd.of(unit, event);
    end.nextRange(parts.numbers()).ifPresent(parts.dispatch()::add);
    parts.ledger().decide(seat.id(), end.verdicts());
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
      if (first) {
        parts.deaths().progress();
      }
      if (first && event.outcome().isRed() && !unit.isSecondLook()) {
        parts.secondLooks().failed(event.node());
      }
      return first;
    }

    @Override
    public Boolean printed(TestEvent.Printed event) {
      return true;
    }
  }
}
