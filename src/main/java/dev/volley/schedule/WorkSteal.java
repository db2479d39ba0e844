package dev.volley.schedule;

import dev.volley.model.Unit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The strategy {@code worksteal}: at the first question, what was added is cut into as many blocks
 * of consecutive units as there are lanes, their lengths differing by one at most. A lane runs its
 * block from the front. One whose block is empty steals the tail half of the longest block: rounded
 * up where its worker idles, so that nobody idles while anything waits; rounded down where the unit
 * would only be held in advance, so that nobody is robbed of the last one for that. What is added
 * later goes to the end of the shortest block.
 *
 * <p>Expected durations play no part. A theft costs as many steps as units change hands, all else
 * O(log lanes); since each theft leaves the victim half, a unit changes hands seldom.
 */
final class WorkSteal implements Strategy {
  private final List<Unit> undealt = new ArrayList<>();
  private final Map<Integer, Block> byLane = new HashMap<>();

  /** The same blocks, the shortest first; of equal ones that of the higher lane first. */
  private final TreeSet<Block> byLength =
      new TreeSet<>(
          Comparator.comparingInt(Block::length)
              .thenComparing(Block::lane, Comparator.reverseOrder()));

  private int waiting;

  @Override
  public void add(Unit unit) {
    waiting++;
    if (byLane.isEmpty()) {
      undealt.add(unit);
      return;
    }
    Block shortest = byLength.first();
    change(shortest, () -> shortest.units().addLast(unit));
  }

  @Override
  public Optional<Unit> next(Vacancy vacancy) {
    deal(vacancy.lanes());
    Block own = block(vacancy.lane());
    if (own.units().isEmpty()) {
      steal(own, vacancy.idle());
    }
    if (own.units().isEmpty()) {
      return Optional.empty();
    }
    waiting--;
    Unit unit = own.units().getFirst();
    change(own, own.units()::removeFirst);
    return Optional.of(unit);
  }

  @Override
  public int waiting() {
    return waiting;
  }

  private void deal(int lanes) {
    if (!byLane.isEmpty()) {
      return;
    }
    int blocks = Math.max(1, lanes);
    int from = 0;
    for (int lane = 1; lane <= blocks; lane++) {
      Block block = block(lane);
      int to = (int) ((long) undealt.size() * lane / blocks);
      List<Unit> share = undealt.subList(from, to);
      change(block, () -> block.units().addAll(share));
      from = to;
    }
    undealt.clear();
  }

  private void steal(Block thief, boolean idle) {
    Block victim = byLength.last();
    int share = (victim.length() + (idle ? 1 : 0)) / 2;
    Deque<Unit> loot = new ArrayDeque<>(share);
    change(
        victim,
        () -> {
          for (int i = 0; i < share; i++) {
            loot.addFirst(victim.units().removeLast());
          }
        });
    change(thief, () -> thief.units().addAll(loot));
  }

  private Block block(int lane) {
    return byLane.computeIfAbsent(
        lane,
        number -> {
          Block block = new Block(number, new ArrayDeque<>());
          byLength.add(block);
          return block;
        });
  }

  /** Keeps the order by length right while a block changes its own. */
  private void change(Block block, Runnable change) {
    byLength.remove(block);
    change.run();
    byLength.add(block);
  }

  /** What waits for a lane, in order. */
  private record Block(int lane, Deque<Unit> units) {
    int length() {
      return units.size();
    }
  }
}
