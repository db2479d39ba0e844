package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent.Dumped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a worker answers when it is asked what it does while something runs too long, and how that
 * is told. Session thread.
 */
final class OverrunDump {
  private final int number;
  private final Path directory;
  private @Nullable Dumped answer;
  private List<String> files = List.of();
  private boolean complete;

  /**
   * Nothing is answered yet.
   *
   * @param number of the question
   * @param directory where the worker puts its files
   */
  OverrunDump(int number, Path directory) {
    this.number = number;
    this.directory = directory;
  }

  /** Takes an answer, to whomever it is; returns whether it is the first to this question. */
  boolean answered(Dumped dumped) {
    if (dumped.number() != number) {
      return false;
    }
    boolean first = answer == null && !dumped.stacks().isEmpty();
    answer = first ? dumped : answer;
    files = dumped.files();
    complete |= dumped.last();
    return first;
  }

  /** Whether its threads are known. */
  boolean isAnswered() {
    return answer != null;
  }

  /** Whether nothing more comes. */
  boolean isComplete() {
    return complete;
  }

  /** Where its files are. */
  Path directory() {
    return directory;
  }

  /** What its threads ran; empty while that is not known. */
  List<Dumped.Stack> stacks() {
    return answer == null ? List.of() : answer.stacks();
  }

  /**
   * Tells of an offence.
   *
   * @param involved which nodes may run instead of what is blamed
   * @param how it ended
   */
  String inWords(Offence offence, Predicate<TestNode> involved, String how) {
    StringBuilder text = new StringBuilder(offence.sentence());
    stackOf(offence.blamed(), involved)
        .ifPresentOrElse(
            stack -> text.append("\nIts thread then: ").append(StackText.of(stack)),
            () -> text.append("\nIts JVM did not say what its threads do."));
    if (answer != null && !answer.deadlock().isEmpty()) {
      text.append("\nDeadlock, threads that wait for one another for ever:\n    ");
      text.append(answer.deadlock().strip().replace("\n", "\n    "));
    }
    text.append("\nEvidence: ").append(directory);
    text.append(files.isEmpty() ? "" : " (" + String.join(", ", files) + ")");
    return text.append('\n').append(how).toString();
  }

  /** Its own; else that of what runs instead of it, or of the only thread there is. */
  private Optional<Dumped.Stack> stackOf(TestNode node, Predicate<TestNode> involved) {
    List<Dumped.Stack> stacks = stacks();
    return stacks.stream()
        .filter(stack -> stack.node().filter(node::equals).isPresent())
        .findFirst()
        .or(
            () ->
                stacks.stream()
                    .filter(stack -> stack.node().filter(involved).isPresent())
                    .findFirst())
        .or(() -> stacks.stream().filter(stack -> stacks.size() == 1).findFirst());
  }
}
