package dev.volley.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Classes that run in slices, of which something has not been sent yet. Session thread. */
final class SlicedClasses {
  private final Ledger ledger;
  private final IntSupplier numbers;

  /** By the label that their slices share. */
  private final Map<String, SlicedClass> classes = new LinkedHashMap<>();

  SlicedClasses(Ledger ledger, IntSupplier numbers) {
    this.ledger = ledger;
    this.numbers = numbers;
  }

  void add(SlicedClass added) {
    classes.put(added.remainder().unit().label(), added);
  }

  /** How many classes have something left to send. */
  int size() {
    return classes.size();
  }

  boolean isEmpty() {
    return classes.isEmpty();
  }

  /** How many pieces of all of them are left to send. */
  int pieces() {
    return classes.values().stream().mapToInt(SlicedClass::pieces).sum();
  }

  /** How many are expected to go on for longer than this. */
  int longerThan(double seconds) {
    return (int)
        classes.values().stream().filter(each -> each.remainingSeconds() > seconds).count();
  }

  /** How long what has not been sent is expected to take; empty where nobody knows of some. */
  OptionalDouble remainingSeconds() {
    boolean known = classes.values().stream().allMatch(each -> each.remainingSeconds() > 0);
    return known ? OptionalDouble.of(seconds()) : OptionalDouble.empty();
  }

  private double seconds() {
    return classes.values().stream().mapToDouble(SlicedClass::remainingSeconds).sum();
  }

  /** The next slice of the class that a worker has set up. */
  Optional<UnitProgress> of(String label) {
    return Optional.ofNullable(classes.get(label)).map(this::slice);
  }

  /**
   * The next slice of a class that would still run when all else is done: it is shared now.
   *
   * @param otherSeconds how long everything else that waits is expected to take
   */
  Optional<UnitProgress> thatWouldLast(double otherSeconds, int workers) {
    if (classes.isEmpty()) {
      return Optional.empty();
    }
    double share = (seconds() + otherSeconds) / workers;
    return classes.values().stream()
        .filter(each -> each.remainingSeconds() / Math.max(1, each.open()) > share)
        .max(Comparator.comparingDouble(SlicedClass::remainingSeconds))
        .map(this::slice);
  }

  /** The next slice of the class with most left. */
  Optional<UnitProgress> ofLongest() {
    return classes.values().stream()
        .max(Comparator.comparingDouble(SlicedClass::remainingSeconds))
        .map(this::slice);
  }

  private UnitProgress slice(SlicedClass of) {
    UnitProgress slice = of.next(numbers.getAsInt());
    ledger.open(slice);
    if (of.isEmpty()) {
      classes.remove(slice.unit().label());
      ledger.close(of.remainder());
    }
    return slice;
  }

  /**
   * Notes that a unit has no more to come, be it a slice or not.
   *
   * @param seconds how long it ran
   */
  void closed(UnitProgress progress, double seconds) {
    @Nullable SlicedClass of = classes.get(progress.unit().label());
    if (of != null) {
      of.done(progress.unit().request(), progress.mayHaveRun() ? seconds : 0);
    }
  }
}
