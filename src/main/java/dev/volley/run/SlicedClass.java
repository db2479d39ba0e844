package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.schedule.Needs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A class that is run in slices: what of it has not been sent yet can go to any worker. Slices
 * begin small and grow until one takes about half a second, so that a short class costs few of them
 * and of a long one much can go elsewhere at any time. Session thread.
 */
final class SlicedClass {
  /** Long enough for the cost of a request not to count, short enough to wait for at the end. */
  static final double SLICE_SECONDS = 0.5;

  private static final int FIRST_SLICE = 4;

  /**
   * What is never taken apart: a test, or a container that makes its tests when it runs.
   *
   * @param id its unique id
   * @param owed what must get an outcome from it
   * @param seconds how long it is expected to take
   */
  record Piece(String id, List<TestNode> owed, OptionalDouble seconds) {
    Piece {
      owed = List.copyOf(owed);
    }
  }

  private final UnitProgress remainder;
  private final Deque<Piece> pieces;
  private final int mostPieces;
  private final boolean needsNothing;
  private final Map<Integer, Integer> sizes = new HashMap<>();
  private int size = FIRST_SLICE;
  private double knownSeconds;
  private int unknown;
  private int piecesDone;
  private double secondsDone;

  /**
   * A class of which nothing has been sent.
   *
   * @param remainder stands in the ledger for what has not been sent
   * @param mostPieces the most in one slice
   * @param needsNothing whether no slice needs anything but a worker
   */
  SlicedClass(UnitProgress remainder, List<Piece> pieces, int mostPieces, boolean needsNothing) {
    this.remainder = remainder;
    this.pieces = new ArrayDeque<>(pieces);
    this.mostPieces = mostPieces;
    this.needsNothing = needsNothing;
    pieces.forEach(piece -> count(piece, 1));
  }

  private void count(Piece piece, int sign) {
    knownSeconds += sign * piece.seconds().orElse(0);
    unknown += piece.seconds().isPresent() ? 0 : sign;
  }

  /** Stands in the ledger for what has not been sent; to be closed when there is nothing left. */
  UnitProgress remainder() {
    return remainder;
  }

  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** How many pieces have not been sent. */
  int pieces() {
    return pieces.size();
  }

  /** How many slices run or are held by workers. */
  int open() {
    return sizes.size();
  }

  /** How long what has not been sent is expected to take; nothing where nobody knows. */
  double remainingSeconds() {
    return knownSeconds + unknown * mean();
  }

  private double mean() {
    return piecesDone == 0 ? 0 : secondsDone / piecesDone;
  }

  /** Takes out the next slice; it asks before it runs where it may need something. */
  UnitProgress next(int request) {
    List<Piece> slice = new ArrayList<>();
    double seconds = 0;
    do {
      Piece piece = pieces.remove();
      slice.add(piece);
      count(piece, -1);
      seconds += piece.seconds().orElse(mean());
    } while (!pieces.isEmpty()
        && slice.size() < mostPieces
        && (seconds < SLICE_SECONDS && slice.size() < limit()));
    sizes.put(request, slice.size());
    size *= piecesDone == 0 ? 1 : 4;
    List<String> ids = slice.stream().map(Piece::id).toList();
    List<TestNode> owed = slice.stream().flatMap(piece -> piece.owed().stream()).toList();
    owed.forEach(remainder.tests()::settle);
    Selection selection = new Selection(List.of(), ids, List.of(), List.of(), List.of());
    Unit whole = remainder.unit();
    Unit unit = whole.rest(request, whole.label(), selection, false);
    Unit.Weight weight = Unit.Weight.ofSeconds(seconds, whole.weight().cpuShare());
    UnitProgress next = UnitProgress.ofRest(unit.expectedToTake(weight), owed, false);
    return needsNothing ? next.needing(Needs.NOTHING) : next;
  }

  /** Pieces whose length is known are bounded by that alone. */
  private int limit() {
    boolean known = !pieces.isEmpty() && pieces.element().seconds().isPresent();
    return known ? Integer.MAX_VALUE : piecesDone == 0 ? 1 : size;
  }

  /**
   * Notes that a slice is done, or is no slice of this class any more.
   *
   * @param seconds how long it ran; 0 where it never did
   */
  void done(int request, double seconds) {
    Integer slice = sizes.remove(request);
    if (slice != null && seconds > 0) {
      piecesDone += slice;
      secondsDone += seconds;
    }
  }
}
