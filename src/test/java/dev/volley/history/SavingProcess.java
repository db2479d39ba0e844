package dev.volley.history;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Saves again and again, each time a class of its own; also in a JVM of its own. */
final class SavingProcess {
  private SavingProcess() {}

  /** Takes file, saver, and how often to save; the exit code counts what went wrong. */
  public static void main(String[] arguments) {
    List<String> problems =
        save(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
    System.exit(problems.size());
  }

  static List<String> save(Path file, int saver, int times) {
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      Told run =
          new Told(Instant.now(), Scope.SOME_CLASSES).ranClass("p.Of" + saver + "Number" + i, 10);
      problems.addAll(new HistoryFile(file, "g:a", "test").save(run.ended()));
    }
    return problems;
  }
}
