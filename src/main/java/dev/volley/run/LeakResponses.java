package dev.volley.run;

import dev.volley.model.Leak;
import dev.volley.model.Outcome;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerEvent;
import dev.volley.run.LeakPolicy.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What classes leave behind in their JVMs: says so, fails the class, or ends the worker, as the
 * user asked for each kind. Session thread.
 */
final class LeakResponses {
  private static final String TYPE = "dev.volley.Leak";

  private final LeakPolicy policy;
  private final Ledger ledger;
  private final Recycling recycling;

  /** Class and kind of what was said. */
  private final Set<String> said = new HashSet<>();

  /** Nothing was left behind yet. */
  LeakResponses(LeakPolicy policy, Ledger ledger, Recycling recycling) {
    this.policy = policy;
    this.ledger = ledger;
    this.recycling = recycling;
  }

  /** Does what follows when a unit's classes have left something behind. */
  void found(Seat seat, UnitProgress unit, WorkerEvent.Leaked event) {
    List<Leak> failing = answered(event, Response.FAIL);
    if (!failing.isEmpty()) {
      Outcome outcome = new Outcome.Errored(Optional.of(thrown(inWords(seat, event, failing))));
      ledger.decide(seat.id(), classOf(unit, event), outcome);
    }
    List<Leak> named = news(event, answered(event, Response.WARN));
    if (!named.isEmpty()) {
      ledger.warn(inWords(seat, event, named));
    }
    List<Leak> ending = answered(event, Response.RECYCLE);
    if (!ending.isEmpty()) {
      recycling.wearOut(seat);
      List<Leak> first = news(event, ending);
      if (!first.isEmpty()) {
        ledger.decided(inWords(seat, event, first) + "\n  The worker ends after this class.");
      }
    }
  }

  private List<Leak> answered(WorkerEvent.Leaked event, Response response) {
    return event.leaks().stream().filter(leak -> policy.to(leak) == response).toList();
  }

  /** What was not said before of these classes: one that is cut leaves the same in every JVM. */
  private List<Leak> news(WorkerEvent.Leaked event, List<Leak> leaks) {
    Set<Leak.Kind> kinds =
        leaks.stream()
            .map(Leak::kind)
            .filter(kind -> said.add(kind + " " + event.classNames()))
            .collect(Collectors.toSet());
    return leaks.stream().filter(leak -> kinds.contains(leak.kind())).toList();
  }

  private static TestNode classOf(UnitProgress unit, WorkerEvent.Leaked event) {
    String last = event.classNames().isEmpty() ? unit.unit().label() : lastOf(event.classNames());
    return unit.tests().nodes().stream()
        .filter(TestNode::isClass)
        .filter(node -> node.source().className().filter(last::equals).isPresent())
        .findFirst()
        .orElseGet(() -> BlamedNode.ofClass(last));
  }

  private static String lastOf(List<String> names) {
    return names.get(names.size() - 1);
  }

  private static String inWords(Seat seat, WorkerEvent.Leaked event, List<Leak> leaks) {
    StringBuilder text = new StringBuilder(String.join(" or ", event.classNames()));
    if (event.classNames().size() > 1) {
      text.append(", which ran at once,");
    }
    text.append(" left behind in worker ").append(seat.id()).append(':');
    for (Leak leak : leaks) {
      text.append("\n  ").append(leak.what());
      leak.where().lines().forEach(line -> text.append("\n      ").append(line));
    }
    return text.toString();
  }

  private static Thrown thrown(String message) {
    return new Thrown(
        TYPE,
        "Leak",
        Optional.of(message),
        TYPE + ": " + message,
        List.of(),
        0,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }
}
