package dev.volley.run;

import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Selection;
import dev.volley.run.SlicedClass.Piece;
import dev.volley.schedule.Needs;
import dev.volley.schedule.NeedsReader;
import dev.volley.schedule.TagReview;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers workers that have described a unit and ask whether it may run: yes, or it goes back to
 * wait for what it needs, to be cut, or to go to the worker that has its fixture. Session thread.
 */
final class Answers {
  private final WaitingRoom room;
  private final Dispatch dispatch;
  private final Ledger ledger;
  private final Undertaker undertaker;
  private final NeedsReader reader;
  private final Slicing slicing;
  private final TagReview tags = new TagReview();
  private boolean fixturesCount = true;

  /** What becomes of units that were refused, once their worker has given them back. */
  private final Map<Integer, Runnable> fates = new HashMap<>();

  Answers(
      WaitingRoom room,
      Dispatch dispatch,
      Ledger ledger,
      Undertaker undertaker,
      NeedsReader reader,
      Slicing slicing) {
    this.room = room;
    this.dispatch = dispatch;
    this.ledger = ledger;
    this.undertaker = undertaker;
    this.reader = reader;
    this.slicing = slicing;
  }

  /** From here on no fixture is looked for: no worker lives long enough to share one. */
  void forgetFixtures() {
    fixturesCount = false;
  }

  /**
   * Answers a question.
   *
   * @param barred outcomes of tests of the unit that may not run any more
   */
  void asked(Seat seat, UnitProgress unit, List<Finished> barred) {
    unit.asks();
    if (!barred.isEmpty()) {
      refuse(seat, unit, () -> undertaker.withdraw(unit, seat.id(), barred));
      return;
    }
    tags.review(unit.tests().nodes()).forEach(ledger::warn);
    Needs needs = reader.read(unit.tests().nodes()).inLane(unit.unit().lane());
    String fixture = fixturesCount ? fixture(unit) : "";
    Optional<List<Piece>> pieces =
        slicing.cutsWhatNeeds(needs) ? slicing.pieces(unit) : Optional.empty();
    List<UnitProgress> classes =
        needs.areNothing() && fixture.isEmpty() ? List.of() : slicing.classes(unit);
    if (!classes.isEmpty()) {
      refuse(seat, unit, () -> takeApart(unit, classes));
    } else if (pieces.isPresent()) {
      refuse(seat, unit, () -> slice(unit, pieces.get(), needs));
    } else if (!fixture.equals(unit.unit().fixture())
        && dispatch.isFixtureElsewhere(seat, fixture)) {
      refuse(seat, unit, () -> undertaker.requeue(unit, unit.needingFixture(fixture)));
    } else if (room.acquire(unit, needs, seat.id())) {
      seat.sets(fixture);
      unit.granted();
      seat.grant(unit);
    } else {
      UnitProgress known = unit.needing(needs).needingFixture(fixture);
      refuse(seat, unit, () -> undertaker.requeue(unit, known));
    }
  }

  /** Turns a unit away for good: whoever stops the run says what becomes of it. */
  void turnDown(Seat seat, UnitProgress unit) {
    unit.asks();
    refuse(seat, unit, () -> {});
  }

  private void refuse(Seat seat, UnitProgress unit, Runnable fate) {
    fates.put(unit.unit().request(), fate);
    seat.refuse(unit);
  }

  /** Notes that a worker gave a unit back; says whether it was refused rather than asked for. */
  boolean takenBack(UnitProgress unit) {
    Optional<Runnable> fate = Optional.ofNullable(fates.remove(unit.unit().request()));
    fate.ifPresent(Runnable::run);
    return fate.isPresent();
  }

  private void takeApart(UnitProgress unit, List<UnitProgress> classes) {
    classes.forEach(dispatch::add);
    ledger.close(unit);
  }

  private void slice(UnitProgress unit, List<Piece> pieces, Needs needs) {
    List<TestNode> owed = pieces.stream().flatMap(piece -> piece.owed().stream()).toList();
    Selection nothing = new Selection(List.of(), List.of(), List.of(), List.of(), List.of());
    UnitProgress remainder = undertaker.remainder(unit, nothing, owed);
    room.add(new SlicedClass(remainder, pieces, slicing.mostPieces(), needs.areNothing()));
    ledger.close(unit);
  }

  private static String fixture(UnitProgress unit) {
    return unit.tests().nodes().stream()
        .map(node -> node.traits().fixture())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }
}
