package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Needs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, where the user asks for it, whether a failed test depends on what its worker ran
 * before: once everything else is done, it runs by itself, then after the same classes, and then
 * after fewer and fewer of them, each time on a fresh worker and while nothing else runs. None of
 * this is reported as an outcome; what was found is told. Session thread.
 *
 * <p>At most {@value #MOST} tests a run, the first that failed.
 */
final class Polluters {
  private static final int MOST = 10;

  private final boolean wanted;
  private final Ledger ledger;
  private final Set<String> candidates;
  private final Map<WorkerId, Set<String>> ran = new HashMap<>();
  private final Set<String> known = new HashSet<>();
  private final Deque<Inquiry> inquiries = new ArrayDeque<>();
  private int look;
  private Optional<Boolean> failed = Optional.empty();

  /**
   * Knows of nothing yet.
   *
   * @param wanted whether the user asks for it
   * @param candidates the classes of the run
   */
  Polluters(boolean wanted, Ledger ledger, Collection<Candidate> candidates) {
    this.wanted = wanted;
    this.ledger = ledger;
    this.candidates = candidates.stream().map(Candidate::className).collect(Collectors.toSet());
  }

  /** Takes note of what is told of a test for the first time: where it ran, and how it ended. */
  void told(WorkerId worker, TestEvent event) {
    if (!wanted) {
      return;
    }
    if (event instanceof TestEvent.Started started && started.node().isTest()) {
      ran.computeIfAbsent(worker, absent -> new LinkedHashSet<>()).add(started.node().suite());
    } else if (event instanceof TestEvent.Retried retried) {
      failed(worker, retried.node());
    } else if (event instanceof TestEvent.Finished finished && finished.outcome().isRed()) {
      failed(worker, finished.node());
    }
  }

  private void failed(WorkerId worker, TestNode node) {
    if (!node.isTest() || known.size() == MOST || !known.add(node.uniqueId())) {
      return;
    }
    List<String> before = new ArrayList<>(ran.getOrDefault(worker, Set.of()));
    before.remove(node.suite());
    before.retainAll(candidates);
    inquiries.add(new Inquiry(node, before));
  }

  /** Notes how the test of a look ended; other looks are not its business. */
  void heard(UnitProgress unit, TestEvent.Finished event) {
    @Nullable Inquiry inquiry = inquiries.peek();
    if (inquiry != null
        && unit.unit().request() == look
        && event.node().uniqueId().equals(inquiry.test().uniqueId())) {
      failed = Optional.of(event.outcome().isRed());
    }
  }

  /** Whether a look that ended is one of these. */
  boolean isLook(UnitProgress unit) {
    return unit.unit().request() == look;
  }

  /** The next look, when there is nothing else left to do; empty where all is found out. */
  Optional<UnitProgress> next(IntSupplier numbers) {
    while (!inquiries.isEmpty()) {
      Inquiry inquiry = inquiries.element();
      if (look != 0) {
        inquiry.looked(failed);
      }
      if (inquiry.verdict().isEmpty()) {
        look = numbers.getAsInt();
        failed = Optional.empty();
        return Optional.of(look(inquiry));
      }
      look = 0;
      ledger.warn(inquiry.verdict().get());
      inquiries.remove();
    }
    return Optional.empty();
  }

  private UnitProgress look(Inquiry inquiry) {
    Selection selection =
        new Selection(
            inquiry.after(), List.of(inquiry.test().uniqueId()), List.of(), List.of(), List.of());
    String label = inquiry.name() + " after " + inquiry.after().size() + " classes";
    return UnitProgress.ofSecondLook(
        new Unit(look, label, selection, Weight.unknown(1), false), Needs.ALONE);
  }
}
