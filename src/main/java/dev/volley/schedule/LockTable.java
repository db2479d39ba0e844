package dev.volley.schedule;

import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Who has what of the things that workers share, and who waits for it. Session thread.
 *
 * <p>A unit gets all it needs at once or nothing, so nobody waits while holding and no circle can
 * close. For each key the first to wait goes first, and nobody who comes later overtakes it on that
 * key, so that everybody gets a turn. Of those whose turn it is, one with the longest chain behind
 * it goes first. Each call costs O(log n) for each key of the unit.
 */
public final class LockTable {
  private static final String GROUP = "group ";

  /** A unit that waits. */
  private static final class Waiter {
    final int request;
    final Needs needs;
    final List<Claim> claims;
    final double seconds;
    final long since;
    int turns;
    double chain;

    Waiter(int request, Needs needs, List<Claim> claims, double seconds, long since) {
      this.request = request;
      this.needs = needs;
      this.claims = claims;
      this.seconds = seconds;
      this.since = since;
    }
  }

  /** Something shared. */
  private static final class Shared {
    final int capacity;
    final Deque<Waiter> queue = new ArrayDeque<>();
    int taken;
    boolean whole;
    double waitingSeconds;

    Shared(int capacity) {
      this.capacity = capacity;
    }

    boolean has(int amount) {
      boolean all = amount >= capacity;
      return !whole && (all ? taken == 0 : amount <= capacity - taken);
    }

    void take(int amount) {
      whole = amount >= capacity;
      taken += whole ? 1 : amount;
    }

    void give(int amount) {
      taken -= whole ? 1 : amount;
      whole = false;
    }
  }

  private final Map<String, Integer> capacities;
  private final Map<String, Shared> shared = new HashMap<>();
  private final Map<Integer, Waiter> waiting = new HashMap<>();
  private final Map<Integer, List<Claim>> holding = new HashMap<>();
  private final Map<String, WorkerId> homes = new HashMap<>();
  private final TreeSet<Waiter> ready =
      new TreeSet<>(
          Comparator.comparingDouble((Waiter w) -> -w.chain).thenComparingLong(w -> w.since));
  private long waited;

  /**
   * A table in which nobody has anything.
   *
   * @param capacities how much there is of each thing that several may have parts of; of anything
   *     else a claim that is not {@link Claim#ALL} may be had any number of times
   */
  public LockTable(Map<String, Integer> capacities) {
    this.capacities = Map.copyOf(capacities);
  }

  /**
   * Gives a unit all it needs, or nothing.
   *
   * @return whether it may run on that worker now; it then holds what it needs until {@link
   *     #release}
   */
  public boolean acquire(int request, Needs needs, WorkerId worker) {
    List<Claim> claims = claims(needs);
    @Nullable WorkerId home = homeOf(needs);
    boolean free =
        (home == null || home.equals(worker))
            && claims.stream().allMatch(c -> has(c) && of(c).queue.isEmpty());
    if (free) {
      take(request, needs, claims, worker);
    }
    return free;
  }

  /** Lets a unit wait for all it needs. */
  public void await(int request, Needs needs, Weight weight) {
    double seconds = weight.known() ? weight.size() : 1;
    Waiter waiter = new Waiter(request, needs, claims(needs), seconds, ++waited);
    waiting.put(request, waiter);
    for (Claim claim : waiter.claims) {
      Shared of = of(claim);
      of.queue.add(waiter);
      of.waitingSeconds += seconds;
      waiter.turns += of.queue.peek() == waiter ? 1 : 0;
    }
    consider(waiter);
  }

  /** How many units wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Whether some of those that wait could perhaps run now. */
  public boolean hasReady() {
    return !ready.isEmpty();
  }

  /** The worker that runs the groups a unit is of; empty where none does. */
  public Optional<WorkerId> home(Needs needs) {
    return Optional.ofNullable(homeOf(needs));
  }

  /** Where the unit makes groups one that have run on several workers, the first one's counts. */
  private @Nullable WorkerId homeOf(Needs needs) {
    for (String group : needs.groups()) {
      @Nullable WorkerId home = homes.get(group);
      if (home != null) {
        return home;
      }
    }
    return null;
  }

  /** Whether the units of some group run on this worker. */
  public boolean isHome(WorkerId worker) {
    return homes.containsValue(worker);
  }

  /** Takes out the waiting unit that an idle worker may run now; it holds what it needs. */
  public Optional<Integer> next(WorkerId worker) {
    return next(worker, request -> true);
  }

  /** The same among those units alone that may run on that worker for other reasons. */
  public Optional<Integer> next(WorkerId worker, IntPredicate mayRun) {
    List<Waiter> outdated = new ArrayList<>();
    @Nullable Waiter chosen = null;
    for (Waiter waiter : ready) {
      @Nullable WorkerId home = homeOf(waiter.needs);
      if (!waiter.claims.stream().allMatch(this::has)) {
        outdated.add(waiter);
      } else if ((home == null || home.equals(worker)) && mayRun.test(waiter.request)) {
        chosen = waiter;
        break;
      }
    }
    // Who took it in between gives it back some time, and that puts them here again.
    ready.removeAll(outdated);
    if (chosen == null) {
      return Optional.empty();
    }
    leave(chosen);
    take(chosen.request, chosen.needs, chosen.claims, worker);
    return Optional.of(chosen.request);
  }

  /** Takes back what a unit holds, and takes it out where it waits; nothing else needs to be so. */
  public void release(int request) {
    @Nullable Waiter waiter = waiting.get(request);
    if (waiter != null) {
      leave(waiter);
    }
    List<Claim> held = holding.remove(request);
    if (held != null) {
      held.forEach(claim -> of(claim).give(claim.amount()));
      held.forEach(this::considerFirst);
      held.forEach(this::forget);
    }
  }

  /** Notes that a worker is gone: groups that ran on it go on wherever the next of them runs. */
  public void gone(WorkerId worker) {
    homes.values().removeIf(worker::equals);
  }

  private static List<Claim> claims(Needs needs) {
    if (needs.groups().isEmpty()) {
      return needs.claims();
    }
    List<Claim> claims = new ArrayList<>(needs.claims());
    needs.groups().forEach(group -> claims.add(new Claim(GROUP + group, Claim.ALL)));
    return claims;
  }

  private Shared of(Claim claim) {
    return shared.computeIfAbsent(
        claim.key(), key -> new Shared(capacities.getOrDefault(key, Claim.ALL)));
  }

  private boolean has(Claim claim) {
    return of(claim).has(claim.amount());
  }

  private void take(int request, Needs needs, List<Claim> claims, WorkerId worker) {
    claims.forEach(claim -> of(claim).take(claim.amount()));
    if (!claims.isEmpty()) {
      holding.put(request, claims);
    }
    needs.groups().forEach(group -> homes.put(group, worker));
  }

  private void leave(Waiter waiter) {
    waiting.remove(waiter.request);
    ready.remove(waiter);
    for (Claim claim : waiter.claims) {
      Shared of = of(claim);
      boolean first = of.queue.peek() == waiter;
      of.queue.remove(waiter);
      of.waitingSeconds -= waiter.seconds;
      if (first && !of.queue.isEmpty()) {
        of.queue.element().turns++;
      }
    }
    waiter.claims.forEach(this::considerFirst);
  }

  private void considerFirst(Claim claim) {
    Optional.ofNullable(of(claim).queue.peek()).ifPresent(this::consider);
  }

  private void consider(Waiter waiter) {
    if (waiter.turns == waiter.claims.size()
        && !ready.contains(waiter)
        && waiter.claims.stream().allMatch(this::has)) {
      waiter.chain = waiter.claims.stream().mapToDouble(c -> of(c).waitingSeconds).max().orElse(0);
      ready.add(waiter);
    }
  }

  private void forget(Claim claim) {
    Shared of = of(claim);
    if (of.taken == 0 && of.queue.isEmpty()) {
      shared.remove(claim.key());
    }
  }
}
