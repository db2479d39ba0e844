package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.run.SlicedClass.Piece;
import dev.volley.schedule.Needs;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Says which units are cut, and into what pieces, from their description in this run alone. Session
 * thread.
 *
 * <p>A class is cut where that is safe, as its worker judged by looking at it, and worth it:
 * history expects it to take at least two slices, or does not know it and it has many tests. Under
 * {@code unit=method} every class is cut whose tests do not depend on their order.
 */
final class Slicing {
  private static final double WORTH_SECONDS = 2 * SlicedClass.SLICE_SECONDS;
  private static final int MANY_TESTS = 8;
  private static final String NOSPLIT_TAG = "volley.nosplit";

  private final UnitName unit;
  private final int workers;
  private final Forecast forecast;
  private final SmallClasses small;
  private boolean nestedToo;

  Slicing(UnitName unit, int workers, Forecast forecast, SmallClasses small) {
    this.unit = unit;
    this.workers = workers;
    this.forecast = forecast;
    this.small = small;
  }

  /** From here on a nested class is no piece but what its methods are. */
  void cutNested() {
    nestedToo = true;
  }

  /**
   * The classes of a unit of several small ones, each by itself, of which nothing has run; empty
   * for any other unit.
   */
  List<UnitProgress> classes(UnitProgress progress) {
    return small.apart(progress.unit()).stream()
        .map(single -> UnitProgress.ofNew(single).partOf(progress))
        .toList();
  }

  /** Whether a class is cut although it needs this; then each of its slices asks for itself. */
  boolean cutsWhatNeeds(Needs needs) {
    return needs.areNothing() || needs.areSlotsAlone() || unit == UnitName.METHOD;
  }

  /** The pieces of a unit that was described and has not run; empty where it stays whole. */
  Optional<List<Piece>> pieces(UnitProgress progress) {
    if (progress.unit().selection().classNames().isEmpty()
        || !mayCut()
        || progress.unit().lane() != 0
        || progress.unit().alone()) {
      return Optional.empty();
    }
    // Which classes could not be loaded is told only at a request's end, which would never come.
    if (!progress.classesNotDescribed().isEmpty()) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>();
    for (PlannedNode engine : progress.tests().roots()) {
      for (PlannedNode top : engine.children()) {
        if (!isDivisible(top)) {
          return Optional.empty();
        }
        collectTop(top, pieces);
      }
    }
    return pieces.size() > 1 && isWorthIt(progress, pieces.size())
        ? Optional.of(pieces)
        : Optional.empty();
  }

  /** What makes all of its tests when it runs, as a class template does, is a piece itself. */
  private void collectTop(PlannedNode top, List<Piece> pieces) {
    if (top.children().isEmpty()) {
      pieces.add(piece(top));
    }
    top.children().forEach(child -> collect(child, pieces));
  }

  private void collect(PlannedNode child, List<Piece> pieces) {
    if (nestedToo && child.node().isClass() && !child.children().isEmpty()) {
      child.children().forEach(below -> collect(below, pieces));
    } else {
      pieces.add(piece(child));
    }
  }

  /** The most pieces that one slice may have. */
  int mostPieces() {
    return unit == UnitName.METHOD ? 1 : Integer.MAX_VALUE;
  }

  private boolean mayCut() {
    return unit == UnitName.METHOD || (unit == UnitName.AUTO && workers > 1);
  }

  private boolean isDivisible(PlannedNode top) {
    TestNode node = top.node();
    if (!node.isClass()) {
      return false;
    }
    boolean safe =
        unit == UnitName.METHOD
            ? !node.ordered() && !node.traits().tags().contains(NOSPLIT_TAG)
            : node.traits().divisible();
    return safe
        && top.children().stream().allMatch(child -> !child.node().isClass() || isDivisible(child));
  }

  private boolean isWorthIt(UnitProgress progress, int pieces) {
    if (unit == UnitName.METHOD) {
      return true;
    }
    return progress.unit().weight().known()
        ? progress.unit().weight().size() >= WORTH_SECONDS
        : pieces >= MANY_TESTS;
  }

  private Piece piece(PlannedNode child) {
    List<TestNode> owed = new ArrayList<>();
    child.collectOwed(owed);
    return new Piece(child.node().uniqueId(), owed, seconds(child));
  }

  private OptionalDouble seconds(PlannedNode node) {
    if (!node.node().isClass()) {
      return forecast.seconds(node.node());
    }
    if (node.children().isEmpty()) {
      return OptionalDouble.empty();
    }
    double sum = 0;
    for (PlannedNode child : node.children()) {
      OptionalDouble seconds = seconds(child);
      if (seconds.isEmpty()) {
        return seconds;
      }
      sum += seconds.getAsDouble();
    }
    return OptionalDouble.of(sum);
  }
}
