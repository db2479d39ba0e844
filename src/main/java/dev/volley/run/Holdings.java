package dev.volley.run;

import dev.volley.model.Unit.Weight;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What workers hold in advance and may be asked for. Session thread. */
final class Holdings {
  private record Held(Seat seat, int request, Weight weight, int worker) {
    static final Comparator<Held> HEAVIEST_FIRST =
        Comparator.comparing(Held::weight).reversed().thenComparingInt(Held::worker);
  }

  private final Map<Seat, Held> bySeat = new LinkedHashMap<>();
  private final TreeSet<Held> byWeight = new TreeSet<>(Held.HEAVIEST_FIRST);

  /** Takes in what a worker holds now. */
  void changed(Seat seat) {
    keep(seat, seat.movable());
  }

  /** Forgets a worker that is gone. */
  void gone(Seat seat) {
    keep(seat, Optional.empty());
  }

  private void keep(Seat seat, Optional<UnitProgress> movable) {
    Optional<Held> holds =
        movable.map(
            unit ->
                new Held(seat, unit.unit().request(), unit.unit().weight(), seat.id().number()));
    if (!holds.equals(Optional.ofNullable(bySeat.get(seat)))) {
      Optional.ofNullable(bySeat.remove(seat)).ifPresent(byWeight::remove);
      holds.ifPresent(
          now -> {
            bySeat.put(seat, now);
            byWeight.add(now);
          });
    }
  }

  /** Whether nobody holds anything that may be asked back. */
  boolean isEmpty() {
    return bySeat.isEmpty();
  }

  /** Who holds something, those first that have held theirs longest. */
  Collection<Seat> longestFirst() {
    return bySeat.keySet();
  }

  /** The same, those first that hold what is expected to take longest. */
  Stream<Seat> heaviestFirst() {
    return byWeight.stream().map(Held::seat);
  }
}
