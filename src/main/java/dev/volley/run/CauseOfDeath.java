package dev.volley.run;

import dev.volley.model.CrashReport;
import dev.volley.model.ExitCall;
import dev.volley.model.Findings;
import dev.volley.model.WorkerExit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says in a few words why a worker died in the middle of its work, from what is known; where that
 * is not enough to know, says what it can and cannot have been. Stateless.
 */
final class CauseOfDeath {
  /** What the worker's own code ends with where it fails. */
  private static final int OWN_FAILURE = 70;

  /** So a JVM writes that was told to crash where memory runs out. */
  private static final Pattern OUT_OF_MEMORY =
      Pattern.compile("OutOfMemory(?:Error)? encountered: (.+)");

  private CauseOfDeath() {}

  /**
   * The cause, to stand after a colon.
   *
   * @param lastWords what it wrote to standard error last
   * @param call of {@code System.exit}, where one was told
   */
  static String inWords(
      WorkerExit exit, String lastWords, Findings findings, Optional<ExitCall> call) {
    if (call.isPresent()) {
      return exitCall(call.get());
    }
    if (MemoryShortage.isFatalIn(lastWords)) {
      return MemoryShortage.lastIn(lastWords).map(MemoryShortage::inWords).orElse("");
    }
    return findings
        .crash()
        .map(CauseOfDeath::crash)
        .or(findings::memoryKill)
        .orElseGet(() -> exit.fold(new Guess()));
  }

  private static String exitCall(ExitCall call) {
    boolean system = call.frames().stream().anyMatch(frame -> frame.contains("System.exit("));
    return (system ? "System.exit" : "Runtime.exit")
        + " was called by thread \""
        + call.thread()
        + "\"";
  }

  private static String crash(CrashReport report) {
    Matcher outOfMemory = OUT_OF_MEMORY.matcher(report.headline());
    if (outOfMemory.find()) {
      return MemoryShortage.ofMessage(outOfMemory.group(1)).inWords();
    }
    if (report.headline().contains("insufficient memory")) {
      return MemoryShortage.ofMessage("insufficient memory").inWords();
    }
    String where = report.problematicFrame();
    return "the JVM crashed" + (where.isEmpty() ? ": " + report.headline() : " in " + where);
  }

  /** What an exit alone tells. */
  private static final class Guess implements WorkerExit.Cases<String> {
    @Override
    public String orderly() {
      return "it was told to end while it had work left";
    }

    @Override
    public String code(WorkerExit.Code exit) {
      return exit.code() == OWN_FAILURE
          ? "the worker itself failed, or something called Runtime.halt"
          : "no shutdown hook has run, so it was Runtime.halt, an exit of native code or the JVM"
              + " itself; of these nobody can tell who called";
    }

    @Override
    public String signal(WorkerExit.Signal exit) {
      return switch (exit.name()) {
        case "SIGKILL" ->
            "something outside of it killed it, and it was not Volley: kill -9, or the system where"
                + " memory runs out and does not say so";
        case "SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE" ->
            "the JVM or native code crashed, and no report of it was found";
        default -> "something sent it that signal, and it was not Volley";
      };
    }

    @Override
    public String brokenFrames(WorkerExit.BrokenFrames exit) {
      return "something wrote to the worker's private channel, or closed it";
    }

    @Override
    public String notStarted(WorkerExit.NotStarted exit) {
      // The exit says it all, and so it does below.
      return "";
    }

    @Override
    public String killed(WorkerExit.Killed exit) {
      return "";
    }
  }
}
