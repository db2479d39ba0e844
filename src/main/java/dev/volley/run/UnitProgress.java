package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Invocations;
import dev.volley.schedule.Needs;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far one unit is: where it stands between waiting and its end. Session thread. */
final class UnitProgress {
  private static final int MOST_RECALLS = 3;

  private final Unit unit;
  private final boolean restOfBlamelessDeath;
  private final Optional<Needs> needs;
  private final UnitTests tests;
  private @Nullable Instant begun;
  private int recalls;
  private boolean secondLook;
  private boolean fresh;
  private boolean asking;
  private boolean blameSettled;

  private UnitProgress(
      Unit unit,
      Collection<TestNode> expected,
      boolean restOfBlamelessDeath,
      Optional<Needs> needs) {
    this.unit = unit;
    this.needs = needs;
    this.tests = new UnitTests(expected);
    this.restOfBlamelessDeath = restOfBlamelessDeath;
  }

  /** A unit of which nothing is known yet. */
  static UnitProgress ofNew(Unit unit) {
    return new UnitProgress(unit, List.of(), false, Optional.empty());
  }

  /** A unit that has run and failed, to be looked at again without being reported. */
  static UnitProgress ofSecondLook(Unit unit, Needs needs) {
    UnitProgress look = new UnitProgress(unit, List.of(), false, Optional.of(needs));
    look.secondLook = true;
    return look;
  }

  /** The same, as a part of another unit that was described: the suites of both stay open. */
  UnitProgress partOf(UnitProgress whole) {
    tests.alsoIn(whole.tests.suites());
    return this;
  }

  /** Whether it is not to be reported, since it was before. */
  boolean isSecondLook() {
    return secondLook;
  }

  /** Notes that it must run on a worker that has not run anything. */
  void wantFreshWorker() {
    fresh = true;
  }

  /** Whether it must run on a worker that has not run anything. */
  boolean wantsFreshWorker() {
    return secondLook || fresh;
  }

  /**
   * A unit left over from a death.
   *
   * @param expected tests that were described before and must get an outcome from it
   * @param blameless whether that death blamed no test, so that another one like it may follow
   */
  static UnitProgress ofRest(Unit unit, Collection<TestNode> expected, boolean blameless) {
    return new UnitProgress(unit, expected, blameless, Optional.empty());
  }

  /** The same unit, of which nothing has begun, under another request's number. */
  UnitProgress renumbered(int request) {
    return again(unit.renumbered(request), needs);
  }

  /** The same unit, of which nothing has begun, now that it is known what it needs. */
  UnitProgress needing(Needs known) {
    return again(unit, Optional.of(known));
  }

  /** The same unit, of which nothing has begun, now that its fixture is known. */
  UnitProgress needingFixture(String fixture) {
    return again(unit.needing(fixture), needs);
  }

  private UnitProgress again(Unit as, Optional<Needs> knownNeeds) {
    UnitProgress again = new UnitProgress(as, tests.expected(), restOfBlamelessDeath, knownNeeds);
    again.tests.alsoIn(tests.suites());
    again.recalls = recalls;
    again.secondLook = secondLook;
    again.fresh = fresh;
    return again;
  }

  /** What it needs besides a worker; empty where nobody knows before it is described. */
  Optional<Needs> needs() {
    return needs;
  }

  Unit unit() {
    return unit;
  }

  /** Its tests, and how far each is. */
  UnitTests tests() {
    return tests;
  }

  /** Whether a worker of this lane may run it: under {@code each}, one lane alone. */
  boolean mayRunIn(int lane) {
    return unit.lane() == 0 || unit.lane() == lane;
  }

  boolean isRestOfBlamelessDeath() {
    return restOfBlamelessDeath;
  }

  /** Notes that its request has left a worker's queue. */
  void begin(Instant at) {
    begun = at;
  }

  /** Whether its request has left a worker's queue. */
  boolean hasBegun() {
    return begun != null;
  }

  /** Notes that its worker is asked to give it back. */
  void recall() {
    recalls++;
  }

  /**
   * Whether its worker may be asked to give it back: who gives out units may have reasons to hold
   * it there, and is not asked for ever.
   */
  boolean mayBeRecalled() {
    return recalls < MOST_RECALLS;
  }

  /** Whether its worker, or one before, was asked to give it back. */
  boolean wasRecalled() {
    return recalls > 0;
  }

  /** Notes that it waits for the session's answer. */
  void asks() {
    asking = true;
  }

  /** Notes that it may run. */
  void granted() {
    asking = false;
  }

  /** Whether anything of it may have run: its request has left the queue, and is not held up. */
  boolean mayHaveRun() {
    return begun != null && !asking;
  }

  /** Notes that it is decided who is to blame for its worker's end. */
  void settleBlame() {
    blameSettled = true;
  }

  /** Whether it was decided before its worker's end who is to blame for that. */
  boolean isBlameSettled() {
    return blameSettled;
  }

  /** For how long its request has been out of a worker's queue, seconds. */
  double secondsUntil(Instant now) {
    return begun == null ? 0 : Duration.between(begun, now).toNanos() / 1e9;
  }

  /**
   * Classes it selects by name of which nothing was described: without tests, or broken. None where
   * tests were described that are of no class, as an engine's that runs files: nobody knows then
   * which class has brought them.
   */
  List<String> classesNotDescribed() {
    Set<String> described = new HashSet<>();
    for (TestNode node : tests.nodes()) {
      Optional<String> own = node.source().className();
      if (node.isTest() && own.isEmpty() && node.nearestClass().isEmpty()) {
        return List.of();
      }
      own.ifPresent(described::add);
    }
    return unit.selection().classNames().stream()
        .filter(name -> !described.contains(name))
        .toList();
  }

  /** Whether all there is of a container is selected. */
  boolean selectsWhole(TestNode container) {
    Unit.Selection selection = unit.selection();
    if (!selection.includeEngines().isEmpty()) {
      return true;
    }
    for (Optional<TestNode> at = Optional.of(container); at.isPresent(); at = at.get().parent()) {
      TestNode above = at.get();
      if (selection.uniqueIds().contains(above.uniqueId())
          || above.source().className().filter(selection.classNames()::contains).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Ranges that follow those it selects: of each whose container has ended by itself and whose last
   * number was there, since then there may be more.
   */
  List<Invocations> furtherRanges() {
    return unit.selection().invocations().stream()
        .filter(range -> tests.highestNumber(range.parent()) >= range.last())
        .map(NumberedChildren::after)
        .toList();
  }
}
