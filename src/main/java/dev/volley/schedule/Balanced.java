package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The strategy {@code balanced}: what history does not know goes out first, the largest first; then
 * what is expected to take longest. Together with pulling that keeps the makespan near its lower
 * bound (Graham's LPT rule). One thing goes before what is not known: a unit that is expected to
 * take longer than a worker's share of all that waits and is known, since it would be the last to
 * end if it waited for anything.
 *
 * <p>Units that are known to sleep go out beside those that compute, in the mix in which both wait
 * ({@link PlainUnits#first}): two that compute at once may share a core, its caches and its clock,
 * and two that sleep at once leave it idle.
 *
 * <p>A long unit is passed over, for the one after it, where another worker that is about to be
 * free has run much longer in the unit's package ({@link Warmth}).
 *
 * <p>Units that share a fixture are a chain, which weighs as much as all of it that waits. A worker
 * gets the heavier of two: the longest unit that needs no fixture, and the longest of
 *
 * <ol>
 *   <li>a chain whose fixture it has;
 *   <li>else, where it idles, the heaviest chain whose fixture nobody has: it opens that;
 *   <li>else, where it idles and no unit without a fixture waits either, the chain of others that
 *       gains most by one more worker, if it gains anything ({@link Chain#gain}): it joins.
 * </ol>
 *
 * <p>So a worker opens a chain only once those it has are empty, and nobody joins while there is
 * one to open. Of two workers, each thus has at most one chain that waits; when one of them joins
 * the other's, nothing is left to open, and afterwards nothing to join: two workers set up at most
 * one fixture more than one worker would, unless units come back. A worker that joins nothing
 * although it idles would cost more by its set-up than it could save; it is asked again at every
 * change, and what is left goes to those who have the fixture, or to anybody once they are
 * {@linkplain #gone gone}.
 *
 * <p>A call costs O(log n), a step for each fixture its worker has, and a step for each worker
 * where the next unit is known to be a long one.
 */
final class Balanced implements Strategy {
  private final Map<String, Double> fixtureSeconds;
  private final PlainUnits plain = new PlainUnits();
  private final Map<String, Chain> chains = new HashMap<>();
  private final Map<WorkerId, Set<String>> fixtures = new HashMap<>();

  /** Chains that wait and that nobody has, the lightest first. */
  private final TreeSet<Chain> closed =
      new TreeSet<>(Comparator.comparing(Chain::weight).thenComparing(Chain::fixture));

  /** Chains that wait and that somebody has, those first that gain least. */
  private final TreeSet<Chain> opened =
      new TreeSet<>(Comparator.comparingDouble(Chain::gain).thenComparing(Chain::fixture));

  /** Who was last given what sleeps. */
  private final Set<WorkerId> asleep = new HashSet<>();

  private final Warmth warmth = new Warmth();

  private int waiting;

  /**
   * @param fixtureSeconds what setting up a fixture costs, by its name; infinite where all its
   *     units have to stay on one worker
   */
  Balanced(Map<String, Double> fixtureSeconds) {
    this.fixtureSeconds = Map.copyOf(fixtureSeconds);
  }

  @Override
  public void add(Unit unit) {
    waiting++;
    warmth.waits(unit);
    if (unit.fixture().isEmpty()) {
      plain.add(unit);
    } else {
      Chain chain = chain(unit.fixture());
      change(chain, () -> chain.add(unit));
    }
  }

  @Override
  public Optional<Unit> next(Vacancy vacancy) {
    noteFixtures(vacancy);
    @Nullable Chain chain = chainFor(vacancy);
    int others = asleep.size() - (asleep.contains(vacancy.worker()) ? 1 : 0);
    @Nullable Unit first = plainFor(vacancy, others);
    if (chain != null && (first == null || chain.weight().compareTo(first.weight()) > 0)) {
      return Optional.of(given(takeFrom(chain, vacancy.worker()), vacancy.worker()));
    }
    if (first != null) {
      plain.remove(first);
      return Optional.of(given(first, vacancy.worker()));
    }
    return Optional.empty();
  }

  private @Nullable Unit plainFor(Vacancy vacancy, int asleepElsewhere) {
    @Nullable Unit first = plain.first(vacancy.lanes(), asleepElsewhere);
    if (first == null || !warmth.isWarmElsewhere(first, vacancy.worker())) {
      return first;
    }
    plain.remove(first);
    @Nullable Unit second = plain.first(vacancy.lanes(), asleepElsewhere);
    plain.add(first);
    return second == null ? first : second;
  }

  private Unit given(Unit unit, WorkerId to) {
    waiting--;
    warmth.given(unit, to);
    if (unit.weight().sleeps()) {
      asleep.add(to);
    } else {
      asleep.remove(to);
    }
    return unit;
  }

  @Override
  public int waiting() {
    return waiting;
  }

  @Override
  public boolean suits(Unit unit, Vacancy vacancy) {
    if (unit.fixture().isEmpty() || vacancy.fixtures().contains(unit.fixture())) {
      return true;
    }
    Chain chain = chain(unit.fixture());
    return chain.owners().contains(vacancy.worker()) || (vacancy.idle() && chain.gainOf(unit) > 0);
  }

  @Override
  public void gone(WorkerId worker) {
    for (String fixture : fixtures.getOrDefault(worker, Set.of())) {
      Chain chain = chain(fixture);
      change(chain, () -> chain.owners().remove(worker));
    }
    fixtures.remove(worker);
    asleep.remove(worker);
    warmth.gone(worker);
  }

  /** Whoever has the fixtures does nothing for them: let anybody set them up. */
  @Override
  public void stalled() {
    Set.copyOf(fixtures.keySet()).forEach(this::gone);
  }

  private @Nullable Chain chainFor(Vacancy vacancy) {
    @Nullable Chain own = heaviestOf(vacancy.worker());
    if (own != null || !vacancy.idle()) {
      return own;
    }
    if (!closed.isEmpty()) {
      return closed.last();
    }
    // Its own are empty, so whatever is opened and waits is another's.
    boolean joins = plain.isEmpty() && !opened.isEmpty() && opened.last().gain() > 0;
    return joins ? opened.last() : null;
  }

  private @Nullable Chain heaviestOf(WorkerId worker) {
    @Nullable Chain heaviest = null;
    for (String fixture : fixtures.getOrDefault(worker, Set.of())) {
      Chain chain = chain(fixture);
      if (!chain.isEmpty()
          && (heaviest == null || chain.weight().compareTo(heaviest.weight()) > 0)) {
        heaviest = chain;
      }
    }
    return heaviest;
  }

  private Unit takeFrom(Chain chain, WorkerId worker) {
    Unit unit = chain.longest();
    change(chain, chain::remove);
    own(worker, chain.fixture());
    return unit;
  }

  private void noteFixtures(Vacancy vacancy) {
    vacancy.fixtures().forEach(fixture -> own(vacancy.worker(), fixture));
  }

  private void own(WorkerId worker, String fixture) {
    if (fixtures.computeIfAbsent(worker, unseen -> new HashSet<>()).add(fixture)) {
      Chain chain = chain(fixture);
      change(chain, () -> chain.owners().add(worker));
    }
  }

  private Chain chain(String fixture) {
    return chains.computeIfAbsent(
        fixture,
        name -> new Chain(name, fixtureSeconds.getOrDefault(name, Strategies.FIXTURE_SECONDS)));
  }

  /** Keeps the sorted sets right while a chain changes its weights. */
  private void change(Chain chain, Runnable change) {
    closed.remove(chain);
    opened.remove(chain);
    change.run();
    if (!chain.isEmpty()) {
      (chain.owners().isEmpty() ? closed : opened).add(chain);
    }
  }
}
