package dev.volley.run;

import dev.volley.model.CrashReport;
import dev.volley.model.ExitCall;
import dev.volley.model.WorkerEvent.Gone;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a worker's death, in words for the person who reads the report.
 *
 * @param worker who died
 * @param pid its process id, or 0 where it never told
 * @param gone how it ended, and what was found of that
 * @param exitCall of {@code System.exit}, where one was told
 * @param past what it had run before, in a sentence; may be empty
 */
record Evidence(WorkerId worker, long pid, Gone gone, Optional<ExitCall> exitCall, String past) {
  private static final int MOST_FRAMES = 16;

  /** Callers below these are the same for every test. */
  private static final List<String> PLATFORM =
      List.of("org.junit.platform.", "org.junit.jupiter.engine.", "jdk.internal.reflect.");

  private static final int MOST_LAST_LINES = 20;

  /** What is known of the end of a worker of the pool. */
  static Evidence of(Seat seat, Gone gone) {
    String past = seat.isReady() ? seat.testimony().past().inWords() : "";
    return new Evidence(seat.id(), seat.pid(), gone, seat.exitCall(), past);
  }

  /** How it ended. */
  WorkerExit exit() {
    return gone.exit();
  }

  /** "The JVM of worker w1 (pid 4711) ended with exit code 3". */
  String death() {
    return "The JVM of worker "
        + worker
        + (pid == 0 ? "" : " (pid " + pid + ")")
        + " ended with "
        + exit().inWords();
  }

  /** The death, what happened meanwhile, its cause, and all that was found. */
  String during(String what) {
    String cause = CauseOfDeath.inWords(exit(), gone.lastWords(), gone.findings(), exitCall);
    return death() + " while " + what + (cause.isEmpty() ? "." : ": " + cause + ".") + found();
  }

  /** The death, another sentence, and all that was found. */
  String and(String sentence) {
    return death() + ". " + sentence + found();
  }

  /** The death and another sentence, where all that was found is told elsewhere. */
  String briefly(String sentence) {
    return death() + ". " + sentence;
  }

  private String found() {
    List<String> lines = new ArrayList<>();
    exitCall.ifPresent(call -> lines.addAll(frames(call)));
    gone.findings().crash().ifPresent(report -> lines.addAll(quoted(report)));
    if (!past.isEmpty()) {
      lines.add(past);
    }
    List<String> last = gone.lastWords().strip().lines().toList();
    if (!last.isEmpty()) {
      lines.add("Its last lines on standard error:");
      lines.addAll(last.subList(Math.max(0, last.size() - MOST_LAST_LINES), last.size()));
    }
    return lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
  }

  private static List<String> frames(ExitCall call) {
    return call.frames().stream()
        .takeWhile(frame -> PLATFORM.stream().noneMatch(frame::contains))
        .limit(MOST_FRAMES)
        .map(frame -> "\tat " + frame)
        .toList();
  }

  private static List<String> quoted(CrashReport report) {
    List<String> lines = new ArrayList<>();
    lines.add("The JVM's own report of the crash: " + report.file());
    lines.add("\t" + report.headline());
    if (!report.problematicFrame().isEmpty()) {
      lines.add("\tProblematic frame: " + report.problematicFrame());
    }
    report.lines().forEach(line -> lines.add("\t" + line));
    return lines;
  }
}
