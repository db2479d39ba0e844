package dev.volley.run;

import dev.volley.model.Outcome;
import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent.Dumped;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is done about a worker something of which has run longer than it may: evidence first, then
 * an interrupt, then, after a grace, the end of its process and of all below it. Counts in ticks in
 * which the worker runs. Session thread.
 */
final class Overrun {
  /** How long a worker may take to say what its threads do, before it is asked from outside. */
  static final Duration ANSWER = Duration.ofSeconds(5);

  /** How long what is asked from outside may take to come. */
  static final Duration OUTSIDE = Duration.ofSeconds(4);

  /** How long all evidence may take: three dumps a second apart, and the heap of a large JVM. */
  static final Duration EVIDENCE = Duration.ofSeconds(20);

  /** How long a test may take to end once it was interrupted. */
  static final Duration GRACE = Duration.ofSeconds(5);

  private final Seat seat;
  private final OverrunDump dump;
  private final Map<TestNode, Offence> offences = new LinkedHashMap<>();

  /** Classes that have used up their time: what is left of them does not run. */
  private final Set<TestNode> classes = new LinkedHashSet<>();

  private final Set<TestNode> ended = new LinkedHashSet<>();
  private Duration waited = Duration.ZERO;
  private boolean signalled;

  /** Numbers of what was interrupted. */
  private final Set<Integer> interrupted = new HashSet<>();

  private boolean killed;

  /**
   * Begins to gather evidence.
   *
   * @param number of the question to the worker
   * @param directory where its files go
   */
  Overrun(Seat seat, int number, Path directory) {
    this.seat = seat;
    this.dump = new OverrunDump(number, directory);
    seat.inquiry().evidence(number, directory);
  }

  void add(Offence offence) {
    offences.putIfAbsent(offence.blamed(), offence);
  }

  /** Notes that a class as such has used up its time. */
  void addClass(TestNode type) {
    classes.add(type);
  }

  /** Whether that class is known to have used up its time. */
  boolean hasClass(TestNode type) {
    return classes.contains(type);
  }

  /** Whether what becomes of a node is decided: it has run too long. */
  boolean blames(TestNode node) {
    return offences.containsKey(node);
  }

  /** When what is blamed had begun, by the worker's clock. */
  Instant beginOf(TestNode blamed) {
    return Optional.ofNullable(offences.get(blamed))
        .map(offence -> offence.age().since())
        .orElse(Instant.MAX);
  }

  /** Whether all it is about has ended. */
  boolean isOver() {
    return ended.containsAll(offences.keySet()) && ended.containsAll(classes);
  }

  /** Nothing of what it is about runs any more. */
  void endAll() {
    ended.addAll(offences.keySet());
    ended.addAll(classes);
  }

  /** Whether the worker was killed for it. */
  boolean hasKilled() {
    return killed;
  }

  /** Whether the worker's threads are known, or never will be. */
  boolean hasEvidence() {
    boolean deaf = !dump.isAnswered() && waited.compareTo(ANSWER.plus(OUTSIDE)) >= 0;
    return dump.isComplete() || deaf || waited.compareTo(EVIDENCE) >= 0;
  }

  /** Takes an answer; returns whether it is the first. */
  boolean answered(Dumped dumped) {
    return dump.answered(dumped);
  }

  /** A tick has passed; returns whether it turned out that the worker does not answer. */
  boolean tick(Duration tick) {
    waited = waited.plus(tick);
    if (signalled || dump.isAnswered() || waited.compareTo(ANSWER) < 0) {
      return false;
    }
    signalled = true;
    seat.inquiry().signalForDump(dump.directory());
    return true;
  }

  /** Ends what runs too long: by an interrupt first, and then by force. */
  void pursue() {
    if (killed || !hasEvidence()) {
      return;
    }
    List<Integer> numbers = numbers().stream().filter(interrupted::add).toList();
    if (!numbers.isEmpty()) {
      waited = EVIDENCE;
      seat.inquiry().interrupt(numbers);
    } else if (interrupted.isEmpty() || waited.compareTo(EVIDENCE.plus(GRACE)) >= 0) {
      killed = true;
      seat.kill(
          offences.keySet().stream().findFirst().map(Names::of).orElse("a class")
              + " ran for too long");
    }
  }

  /** What the worker can be told to interrupt: of a discovery, whatever it runs. */
  private List<Integer> numbers() {
    List<Integer> numbers = new ArrayList<>();
    for (Dumped.Stack stack : dump.stacks()) {
      boolean blamed = stack.node().map(this::isToBeInterrupted).orElse(stack.number() == 0);
      if (blamed) {
        numbers.add(stack.number());
      }
    }
    return numbers;
  }

  /** A container that runs instead of a test lies within a blamed class, or is it. */
  private boolean isToBeInterrupted(TestNode node) {
    return offences.keySet().stream()
        .filter(blamed -> !ended.contains(blamed))
        .anyMatch(
            blamed ->
                blamed.equals(node)
                    || (!blamed.isTest() && node.uniqueId().startsWith(blamed.uniqueId() + "/")));
  }

  /** What a node's end counts as. */
  Finished judge(Finished finished) {
    ended.add(finished.node());
    Offence offence = offences.get(finished.node());
    if (offence == null) {
      return finished;
    }
    String how =
        (interrupted.isEmpty()
                ? "It ended by itself while evidence was taken"
                : "Interrupted, it ended")
            + thrown(finished.outcome())
            + ".";
    return new Finished(
        finished.node(), finished.duration(), new Outcome.TimedOut(evidence(offence, how)));
  }

  /** Outcomes of what is blamed and has not ended, now that its worker is gone. */
  List<Finished> verdicts(Duration tick, String death) {
    String how =
        !killed
            ? death
            : interrupted.isEmpty()
                ? "Its JVM did not answer, so it was killed with all that it had started."
                : "It did not end when its thread was interrupted, so its JVM was killed with all"
                    + " that it had started.";
    return offences.values().stream()
        .filter(offence -> !ended.contains(offence.blamed()))
        .map(
            offence ->
                new Finished(
                    offence.blamed(),
                    offence.age().ran(tick),
                    new Outcome.TimedOut(evidence(offence, how))))
        .toList();
  }

  /** Classes that have used up their time and not ended. */
  List<TestNode> openClasses() {
    return classes.stream().filter(each -> !ended.contains(each)).toList();
  }

  /** What was found, for the console. */
  String inWords() {
    StringBuilder text = new StringBuilder();
    for (Offence offence : offences.values()) {
      text.append(text.length() == 0 ? "" : "\n").append(Names.of(offence.blamed())).append(": ");
      text.append(evidence(offence, "Worker " + seat.id() + ", pid " + seat.pid() + "."));
    }
    return text.toString();
  }

  private String evidence(Offence offence, String how) {
    return dump.inWords(offence, this::isToBeInterrupted, how);
  }

  private static String thrown(Outcome outcome) {
    Optional<String> thrown =
        outcome instanceof Outcome.Failed failed
            ? Optional.of(failed.thrown().text())
            : outcome instanceof Outcome.Errored errored
                ? errored.thrown().map(each -> each.text())
                : Optional.empty();
    return thrown.map(text -> " with " + text.lines().findFirst().orElse("")).orElse("");
  }
}
