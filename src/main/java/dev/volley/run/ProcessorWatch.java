package dev.volley.run;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Watches what the workers of a run use of the processor, and for which class. Session thread.
 *
 * <p>What a worker used between two looks counts for a class where that was its unit at both.
 */
final class ProcessorWatch {
  /** How often it is looked at. */
  static final Duration PULSE = Duration.ofMillis(500);

  /** Above this share of the cores they may all be in use. */
  static final double BUSY = 0.75;

  /**
   * What was seen since the last look.
   *
   * @param busy how many cores the workers kept busy
   * @param scarce whether cores were, by these workers or by others
   */
  record Look(double busy, boolean scarce) {}

  /**
   * What one worker used.
   *
   * @param label of the unit it ran; empty where it ran none, or not the same all the time
   */
  private record Used(double seconds, String label) {}

  /** How far a worker was at the last look. */
  private record Stand(Duration used, String label) {
    Used since(Stand before) {
      double seconds = used.minus(before.used).toNanos() / 1e9;
      return new Used(seconds, label.equals(before.label) ? label : "");
    }
  }

  private final ProcessorTime processor;
  private final Pool pool;
  private final Map<Seat, Stand> stands = new HashMap<>();
  private final ProcessorUse ofAll = new ProcessorUse();
  private final Map<String, ProcessorUse> byLabel = new HashMap<>();
  private Instant last;

  /**
   * A watch that begins.
   *
   * @param now when the run began
   */
  ProcessorWatch(ProcessorTime processor, Pool pool, Instant now) {
    this.processor = processor;
    this.pool = pool;
    this.last = now;
  }

  /** Looks; empty where a worker cannot be looked at, or is seen for the first time. */
  Optional<Look> look(Instant now) {
    double seconds = Duration.between(last, now).toNanos() / 1e9;
    last = now;
    Collection<Seat> seats = pool.seats();
    stands.keySet().retainAll(seats);
    List<Used> used = new ArrayList<>();
    boolean known = seconds > 0;
    for (Seat seat : seats) {
      if (seat.isReady()) {
        Optional<Used> one = used(seat);
        one.ifPresent(used::add);
        known &= one.isPresent();
      }
    }
    return known ? Optional.of(look(seconds, used)) : Optional.empty();
  }

  private Optional<Used> used(Seat seat) {
    Optional<Stand> now = processor.usedBy(seat.pid()).map(used -> new Stand(used, label(seat)));
    Optional<Stand> before = Optional.ofNullable(stands.remove(seat));
    now.ifPresent(stand -> stands.put(seat, stand));
    return now.flatMap(stand -> before.map(stand::since));
  }

  private static String label(Seat seat) {
    return seat.current().map(progress -> progress.unit().label()).orElse("");
  }

  private Look look(double seconds, List<Used> used) {
    double sum = used.stream().mapToDouble(Used::seconds).sum();
    double busy = sum / seconds;
    OptionalDouble load = processor.machineLoad();
    boolean scarce = busy >= BUSY * processor.cores() || load.orElse(0) >= BUSY;
    ofAll.add(sum, seconds * running(), scarce);
    for (Used one : used) {
      if (!one.label().isEmpty()) {
        byLabel
            .computeIfAbsent(one.label(), unseen -> new ProcessorUse())
            .add(one.seconds(), seconds, scarce);
      }
    }
    return new Look(busy, scarce);
  }

  /** How many workers run something. */
  private long running() {
    return pool.seats().stream().filter(seat -> !seat.assigned().isEmpty()).count();
  }

  /** What was seen in all. */
  ProcessorShares shares() {
    Map<String, Double> known = new HashMap<>();
    byLabel.forEach((label, use) -> use.share().ifPresent(share -> known.put(label, share)));
    return new ProcessorShares(ofAll.share(), known);
  }
}
