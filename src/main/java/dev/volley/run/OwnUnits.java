package dev.volley.run;

import dev.volley.model.WorkerId;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Units that wait for a certain worker, as long as that lives. Session thread. */
final class OwnUnits {
  private final Map<WorkerId, Deque<UnitProgress>> units = new HashMap<>();
  private int size;

  /** Lets a unit wait for a worker. */
  void add(WorkerId worker, UnitProgress progress) {
    units.computeIfAbsent(worker, absent -> new ArrayDeque<>()).add(progress);
    size++;
  }

  /** Whether something waits for this worker. */
  boolean isFor(WorkerId worker) {
    return units.containsKey(worker);
  }

  /** How many wait, for whomever. */
  int size() {
    return size;
  }

  Stream<UnitProgress> all() {
    return units.values().stream().flatMap(Deque::stream);
  }

  /** Takes out what has waited longest for a worker. */
  Optional<UnitProgress> next(WorkerId worker) {
    @Nullable Deque<UnitProgress> waiting = units.get(worker);
    if (waiting == null) {
      return Optional.empty();
    }
    UnitProgress next = waiting.remove();
    if (waiting.isEmpty()) {
      units.remove(worker);
    }
    size--;
    return Optional.of(next);
  }

  /** Takes out all that waits for a worker that is gone, or gets nothing any more. */
  Collection<UnitProgress> gone(WorkerId worker) {
    @Nullable Deque<UnitProgress> left = units.remove(worker);
    if (left == null) {
      return List.of();
    }
    size -= left.size();
    return left;
  }
}
