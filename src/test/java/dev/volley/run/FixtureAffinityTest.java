package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.HistoryFile;
import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.model.Unit;
import dev.volley.schedule.StrategyName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes that share Spring contexts, with Spring itself in real JVMs. */
@Timeout(600)
class FixtureAffinityTest {
  private static final String ZOO = "dev.volley.zoo.run.contexts.";

  /** Three that many share, and one for each class that makes its context unfit. */
  private static final int CONTEXTS = 5;

  @TempDir Path directory;

  private RunKit kit(String run, int workers) throws IOException {
    Path shared = Files.createDirectories(directory.resolve(run).resolve("contexts"));
    RunKit kit = new RunKit(directory.resolve(run)).workers(workers);
    kit.strategy(StrategyName.BALANCED).history(history()).property("zoo.directory", shared + "");
    for (String number : List.of("", "2", "3", "4", "5", "6")) {
      for (String name : List.of("WithPlain", "WithProfile", "WithProperties")) {
        kit.className(ZOO + name + number);
      }
    }
    return kit.className(ZOO + "Dirtying").className(ZOO + "Dirtying2");
  }

  private HistoryFile history() {
    return new HistoryFile(directory.resolve("test.history"), "g:a", "test");
  }

  /** Runs all of them and counts the contexts that were built. */
  private int contexts(RunKit kit, String run) throws IOException {
    kit.run();
    assertThat(kit.verdicts()).hasSize(24).allMatch(verdict -> verdict.endsWith(" passed"));
    try (var files = Files.list(directory.resolve(run).resolve("contexts"))) {
      return (int) files.count();
    }
  }

  private static List<Unit> assigned(RunKit kit) {
    List<Unit> units = new ArrayList<>();
    try (JournalReader journal = JournalReader.open(kit.events())) {
      for (Optional<RunEvent> next = journal.next(); next.isPresent(); next = journal.next()) {
        if (next.get() instanceof RunEvent.Assigned event) {
          units.add(event.unit());
        }
      }
    }
    return units;
  }

  @Test
  void twoWorkersBuildAtMostOneContextMoreThanOne() throws IOException {
    assertThat(contexts(kit("one", 1), "one")).isEqualTo(CONTEXTS);
    Files.delete(directory.resolve("test.history"));

    assertThat(contexts(kit("unknown", 2), "unknown")).isBetween(CONTEXTS, CONTEXTS + 1);
    assertThat(contexts(kit("known", 2), "known")).isBetween(CONTEXTS, CONTEXTS + 1);
  }

  @Test
  void historyKnowsWhatAContextCostsAndWhoNeedsIt() throws IOException {
    contexts(kit("first", 1), "first");

    Map<String, Double> costs = history().load().history().fixtures();
    RunKit second = kit("second", 2);
    contexts(second, "second");

    assertThat(costs).hasSize(CONTEXTS);
    assertThat(costs.values()).allSatisfy(cost -> assertThat(cost).isBetween(0.3, 60.0));
    assertThat(assigned(second))
        .filteredOn(unit -> unit.label().startsWith(ZOO))
        .isNotEmpty()
        .allSatisfy(unit -> assertThat(costs).containsKey(unit.fixture()));
  }
}
