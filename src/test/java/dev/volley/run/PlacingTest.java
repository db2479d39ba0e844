package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import dev.volley.schedule.UnitName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What tests ask for of their place, with real engines in real JVMs. */
@Timeout(120)
class PlacingTest {
  private static final String ZOO = "dev.volley.zoo.run.placing.";

  @TempDir Path directory;
  @TempDir Path shared;
  private RunKit kit;

  @BeforeEach
  void makeKit() {
    kit = new RunKit(directory).workers(3).property("zoo.directory", shared.toString());
  }

  private RunResult run(String... names) {
    List.of(names).forEach(name -> kit.className(ZOO + name + "Zoo"));
    return kit.run();
  }

  private List<String> signed(String name) throws IOException {
    try (var files = Files.list(shared)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.startsWith("signed-" + name))
          .toList();
    }
  }

  @Test
  void holdsJunitsLocksAcrossWorkers() {
    RunResult result = run("Locking1", "Locking2", "Locking3", "Locking4", "Isolated");

    assertThat(kit.verdicts()).hasSize(30).allMatch(verdict -> verdict.endsWith(" passed"));
    assertThat(result.problem()).isEmpty();
  }

  @Test
  void runsAGroupOnOneWorker() throws IOException {
    run("Grouped1", "Grouped2", "Grouped3", "Locking1");

    assertThat(kit.verdicts()).hasSize(8).allMatch(verdict -> verdict.endsWith(" passed"));
    assertThat(signed("group")).hasSize(1);
  }

  @Test
  void sharesALongClassAndReportsItAsOne() throws IOException {
    run("Long", "Locking1");

    assertThat(signed("long")).hasSizeGreaterThan(1);
    assertThat(kit.verdicts())
        .filteredOn(verdict -> verdict.startsWith("LongZoo"))
        .hasSize(17)
        .allMatch(verdict -> verdict.endsWith(" passed"));
    assertThat(Files.readString(kit.reports().resolve("TEST-" + ZOO + "LongZoo.xml")))
        .contains("tests=\"17\"");
  }

  @Test
  void runsMethodsByThemselvesWhereTheyAreTheUnit() throws IOException {
    kit.unit(UnitName.METHOD);

    run("Long");

    assertThat(kit.verdicts()).hasSize(17).allMatch(verdict -> verdict.endsWith(" passed"));
    assertThat(signed("long")).hasSizeGreaterThan(1);
  }

  @Test
  void runsAPackageAsOne() {
    kit.unit(UnitName.PACKAGE);

    run("Grouped1", "Grouped2", "Locking1");

    assertThat(kit.verdicts()).hasSize(7).allMatch(verdict -> verdict.endsWith(" passed"));
    assertThat(labels()).containsOnly(ZOO + "Grouped1Zoo");
  }

  /** What was given to workers, by the names people call it. */
  private Set<String> labels() {
    Set<String> labels = new HashSet<>();
    try (JournalReader journal = JournalReader.open(kit.events())) {
      for (Optional<RunEvent> next = journal.next(); next.isPresent(); next = journal.next()) {
        if (next.get() instanceof RunEvent.Assigned assigned) {
          labels.add(assigned.unit().label());
        }
      }
    }
    return labels;
  }
}
