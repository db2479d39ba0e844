package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import dev.volley.zoo.worker.GreenZoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds run the same execution of a module at once. */
class RunLockTest {
  @TempDir Path directory;

  @Test
  void saysNothingWhereTheRunIsAlone() {
    RunKit kit = new RunKit(directory);
    try (RunLock first = RunLock.of(kit.request())) {
      assertThat(first.events()).isEqualTo(kit.events());
      assertThat(first.reports()).isEqualTo(kit.reportSettings());
    }
    try (RunLock second = RunLock.of(kit.request())) {
      assertThat(second.events()).isEqualTo(kit.events());
    }
    assertThat(kit.console.lines).isEmpty();
  }

  @Test
  void writesAnEventLogOfItsOwnBesideAnotherBuildAndSaysSoOnce() throws IOException {
    RunKit kit = new RunKit(directory).classes(GreenZoo.class).workers(1);
    try (RunLock other = RunLock.of(new RunKit(directory).request())) {
      Files.writeString(other.events(), "the other build's");

      RunResult result = kit.run();

      assertThat(result.problem()).isEmpty();
      assertThat(kit.console.lines.stream().filter(line -> line.contains("Another build")))
          .hasSize(1);
      assertThat(Files.readString(kit.events())).isEqualTo("the other build's");
    }
    try (Stream<Path> files = Files.list(kit.events().getParent())) {
      List<String> names = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertThat(names)
          .contains("run-" + ProcessHandle.current().pid() + ".events", "run.events", "run.lock");
    }
  }

  @Test
  void keepsItsLockThoughAnotherRunOfItsJvmAsksForIt() throws IOException, InterruptedException {
    Path file = new RunKit(directory).events().resolveSibling("run.lock");
    try (RunLock first = RunLock.of(new RunKit(directory).request())) {
      try (RunLock second = RunLock.of(new RunKit(directory).request())) {
        assertThat(second.events()).isNotEqualTo(first.events());
      }
      assertThat(probe(file)).isEqualTo(LockProbe.TAKEN);
    }
    assertThat(probe(file)).isZero();
  }

  private static int probe(Path file) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockProbe.class.getName(),
                file.toString())
            .inheritIO()
            .start();
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void leavesTheTemporaryFilesOfTheOtherBuildsWorkersAlone() throws IOException {
    Upkeep own = new Upkeep(Isolation.NONE, WorkerLimit.NONE, false, true, LeakPolicy.NONE, true);
    RunKit kit = new RunKit(directory).classes(GreenZoo.class).workers(1).upkeep(own);
    try (RunLock other = RunLock.of(new RunKit(directory).request())) {
      Path inUse = other.temporaryDirectories().resolve("w1").resolve("in use");
      Files.createDirectories(inUse.getParent());
      Files.writeString(inUse, "the other build's");

      RunResult result = kit.run();

      assertThat(result.red()).isFalse();
      assertThat(inUse).hasContent("the other build's");
    }
    assertThat(kit.events().resolveSibling("tmp-" + ProcessHandle.current().pid())).doesNotExist();
  }

  @Test
  void leavesTheEvidenceOfTheOtherBuildAlone() throws IOException {
    TimeLimits limits =
        new TimeLimits(TimeLimits.NONE.all(), List.of(), Duration.ofHours(1), Duration.ZERO);
    RunKit kit = new RunKit(directory).classes(GreenZoo.class).workers(1).time(limits);
    try (RunLock other = RunLock.of(new RunKit(directory).request())) {
      Path evidence = other.timeouts().resolve("w1-1").resolve("threads-1.txt");
      Files.createDirectories(evidence.getParent());
      Files.writeString(evidence, "the other build's");

      RunResult result = kit.run();

      assertThat(result.red()).isFalse();
      assertThat(evidence).hasContent("the other build's");
    }
  }
}
