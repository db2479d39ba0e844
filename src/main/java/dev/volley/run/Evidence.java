package dev.volley.run;

import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;

/**
 * What is known of a worker's death, in words for the person who reads the report.
 *
 * @param worker who died
 * @param pid its process id, or 0 where it never told
 * @param exit how it ended
 * @param lastWords the last lines it wrote past {@code System.out}
 */
record Evidence(WorkerId worker, long pid, WorkerExit exit, String lastWords) {

  /** "JVM w1 (pid 4711) ended with exit code 3". */
  String death() {
    return "The JVM of worker "
        + worker
        + (pid == 0 ? "" : " (pid " + pid + ")")
        + " ended with "
        + exit.inWords();
  }

  /** The death, what happened meanwhile, and the last words. */
  String during(String what) {
    return death() + " while " + what + "." + hint() + quoted();
  }

  /** The death, another sentence, and the last words. */
  String and(String sentence) {
    return death() + ". " + sentence + quoted();
  }

  private String hint() {
    return exit.fold(
        new WorkerExit.Cases<>() {
          @Override
          public String orderly() {
            return "";
          }

          @Override
          public String code(WorkerExit.Code code) {
            return code.code() == 134
                ? " The JVM aborted itself; look for an hs_err file in its working directory."
                : " Something called System.exit or Runtime.halt, or the JVM gave up.";
          }

          @Override
          public String signal(WorkerExit.Signal signal) {
            return switch (signal.name()) {
              case "SIGKILL" -> " Something killed it: often the system when memory runs out.";
              case "SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE" ->
                  " The JVM crashed; look for an hs_err file in its working directory.";
              default -> "";
            };
          }

          @Override
          public String brokenFrames(WorkerExit.BrokenFrames broken) {
            return " Something wrote to the worker's private channel.";
          }

          @Override
          public String notStarted(WorkerExit.NotStarted notStarted) {
            return "";
          }

          @Override
          public String killed(WorkerExit.Killed killed) {
            return "";
          }
        });
  }

  private String quoted() {
    return lastWords.isBlank() ? "" : "\nIts last words:\n" + lastWords.strip();
  }
}
