package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent.Dumped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is done on one worker about what runs too long there. Session thread. */
final class SeatTime {
  /** What is said of a class that is not let go on. */
  private static final String NOT_RUN = "Not run: its class had used up its time. ";

  private final Seat seat;
  private final Timing timing;
  private final Duration tick;
  private final Ledger ledger;
  private final Allowances allowances;
  private final Offences offences;
  private final SlowTests slowTests;
  private final Ages ages;
  private @Nullable Overrun overrun;
  private int overruns;
  private boolean killed;
  private boolean barred;

  SeatTime(Seat seat, Timing timing, Ledger ledger, Allowances allowances) {
    this.seat = seat;
    this.timing = timing;
    this.tick = timing.limits().tick();
    this.ledger = ledger;
    this.allowances = allowances;
    this.offences = new Offences(tick);
    this.ages = new Ages(timing.limits());
    this.slowTests = new SlowTests(seat, ages, tick, ledger);
  }

  /** Its request has left the queue: the tests of the unit are looked for. */
  void began(UnitProgress unit, Instant at) {
    ages.look(unit.unit(), at);
  }

  /** Its request has ended by itself, and with it whatever ran in it. */
  void done(UnitProgress unit) {
    ages.clear();
    barred = false;
    if (overrun != null) {
      List<Finished> verdicts = overrun.verdicts(tick, "Its request ended meanwhile.");
      verdicts.forEach(verdict -> unit.tests().settle(verdict.node()));
      if (!unit.isSecondLook()) {
        ledger.decide(seat.id(), verdicts);
      }
      overrun.endAll();
      closeIfOver(overrun);
    }
  }

  /** One whose worker was killed stays: it says why the worker is gone. */
  private void closeIfOver(Overrun of) {
    if (of.isOver() && !of.hasKilled()) {
      overrun = null;
    }
  }

  /** Takes note of what became of a test; returns it as it counts. */
  TestEvent judge(TestEvent event) {
    if (event instanceof TestEvent.Described described && described.complete()) {
      ages.found().ifPresent(this::found);
    } else if (event instanceof TestEvent.Started started) {
      ages.begin(started.node(), started.at());
      barred |= allowances.bars(started.node()).isPresent() && !isSecondLook();
      endBarred();
    } else if (event instanceof Finished finished) {
      ages.end(finished.node());
      return overrun == null ? event : end(overrun, finished);
    }
    return event;
  }

  /** What was looked for too long and is found after all is blamed, and runs. */
  private void found(Age looked) {
    if (overrun != null && overrun.blames(looked.subject())) {
      Finished found = new Finished(looked.subject(), looked.ran(tick), new Outcome.Passed());
      Finished judged = overrun.judge(found);
      if (!isSecondLook()) {
        ledger.decide(seat.id(), List.of(judged));
      }
      closeIfOver(overrun);
    }
  }

  private Finished end(Overrun of, Finished finished) {
    boolean blamed = of.blames(finished.node());
    Finished judged = of.judge(finished);
    if (blamed && ages.tests().findAny().isEmpty()) {
      // Nobody else can have started them meanwhile.
      seat.inquiry().killChildrenSince(of.beginOf(finished.node()));
    }
    closeIfOver(of);
    return judged;
  }

  /** Takes an answer of the worker. */
  void dumped(Dumped dumped) {
    if (overrun != null && overrun.answered(dumped)) {
      ledger.warn(overrun.inWords());
    }
    slowTests.dumped(dumped);
  }

  /** A tick has passed in which the worker ran. */
  void tick() {
    Optional<UnitProgress> unit = seat.current().filter(UnitProgress::mayHaveRun);
    if (unit.isEmpty() || seat.isEnding()) {
      return;
    }
    int classes = unit.get().unit().selection().classNames().size();
    ages.tick(classes);
    // Of what is over its limit more is said than that it is slow.
    slowTests.tick(overrun == null ? ages.all() : List.of());
    ages.over().forEach(age -> accuse(age, classes));
    if (overrun != null && overrun.tick(tick)) {
      ledger.warn(overrun.inWords());
    }
  }

  private void accuse(Age age, int classes) {
    switch (age.kind()) {
      case TEST -> of().add(offences.ofTest(age));
      case CLASS -> accuseClass(age);
      case DISCOVERY -> {
        if (classes > 1) {
          // Which of them it was is found out by looking for the tests of each alone.
          killed = true;
          seat.kill("it took too long to find the tests of " + classes + " classes (classTimeout)");
        } else {
          of().add(offences.ofDiscovery(age));
        }
      }
    }
  }

  private void accuseClass(Age age) {
    if (!of().hasClass(age.subject())) {
      of().addClass(age.subject());
      String below = age.subject().uniqueId() + "/";
      List<Age> tests =
          ages.tests().filter(each -> each.subject().uniqueId().startsWith(below)).toList();
      offences.ofClass(age, tests).forEach(of()::add);
    }
  }

  private Overrun of() {
    if (overrun == null) {
      String name = seat.id() + "-" + ++overruns;
      overrun = new Overrun(seat, SlowTests.FIRST + overruns, timing.evidence().resolve(name));
    }
    return overrun;
  }

  private boolean isSecondLook() {
    return seat.current().filter(UnitProgress::isSecondLook).isPresent();
  }

  /** What has begun although its time was used up before is ended with its worker. */
  private void endBarred() {
    if (barred && hasEvidence() && !seat.isEnding()) {
      killed = true;
      seat.kill("it began a test that had no time left (runTimeout)");
    }
  }

  /** Ends what runs too long, once there is evidence. */
  void pursue() {
    endBarred();
    if (overrun != null && !seat.isEnding()) {
      overrun.pursue();
    }
  }

  /**
   * Time that many have together is used up: those of them that run here are blamed.
   *
   * @param sentence which limit it was
   * @param whom which of what runs here has a part in it
   */
  void accuse(String sentence, Predicate<Age> whom) {
    if (!mayRunReported()) {
      return;
    }
    List<Age> blamed = new ArrayList<>(ages.tests().filter(whom).toList());
    if (blamed.isEmpty()) {
      ages.all().stream().filter(whom).findFirst().ifPresent(blamed::add);
    }
    blamed.forEach(age -> of().add(offences.ofRun(age, sentence)));
  }

  /** Whether anything of a kind runs here that is to be reported. */
  boolean runs(Predicate<Age> kind) {
    return mayRunReported() && ages.all().stream().anyMatch(kind);
  }

  private boolean mayRunReported() {
    return seat.current().filter(unit -> unit.mayHaveRun() && !unit.isSecondLook()).isPresent();
  }

  /** Whether nothing more is to be learned of it before it may be killed. */
  boolean hasEvidence() {
    return overrun == null || overrun.hasEvidence();
  }

  /**
   * Decides what becomes of what ran too long here, since its worker is gone or will be. What else
   * ran may run again.
   *
   * @param how it ended, where Volley had not killed it for that
   */
  void settle(String how) {
    Optional<UnitProgress> unit = seat.current();
    if (unit.isEmpty()) {
      return;
    }
    if (overrun != null) {
      decide(overrun, unit.get(), how);
    }
    unit.get().tests().restart();
    if (!unit.get().isSecondLook()) {
      List<Finished> notRun = allowances.barred(unit.get().tests());
      ledger.decide(seat.id(), notRun);
      notRun.forEach(verdict -> unit.get().tests().settle(verdict.node()));
    }
    unit.get().settleBlame();
  }

  private void decide(Overrun overrun, UnitProgress unit, String how) {
    UnitTests tests = unit.tests();
    List<Finished> verdicts = new ArrayList<>(overrun.verdicts(tick, how));
    List<TestNode> owed = new ArrayList<>();
    overrun.openClasses().forEach(type -> owed.addAll(tests.owedBelow(type)));
    if (ages.discovery().filter(each -> overrun.blames(each.subject())).isPresent()) {
      owed.addAll(tests.owed());
    }
    String limit = verdicts.isEmpty() ? "" : "See " + Names.of(verdicts.get(0).node()) + ".";
    verdicts.forEach(verdict -> owed.remove(verdict.node()));
    owed.forEach(
        node ->
            verdicts.add(new Finished(node, Duration.ZERO, new Outcome.NotRun(NOT_RUN + limit))));
    if (!unit.isSecondLook()) {
      ledger.decide(seat.id(), verdicts);
    }
    verdicts.forEach(verdict -> tests.settle(verdict.node()));
    overrun.openClasses().forEach(tests::settle);
  }

  /**
   * Whether something runs too long here, or its worker was killed for that; not while it is yet to
   * be found out which of several classes it is.
   */
  boolean isPursued() {
    return overrun != null || (killed && ages.discovery().isEmpty());
  }
}
