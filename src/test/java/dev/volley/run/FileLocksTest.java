package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that lock one another out by themselves, beside one another in real JVMs. */
@Timeout(120)
class FileLocksTest {
  private static final int WORKERS = 2;
  private static final int TESTS = 48;

  @TempDir Path directory;
  @TempDir Path shared;

  @ParameterizedTest
  @CsvSource({
    "BALANCED,AUTO",
    "LOAD,CLASS",
    "LOAD,METHOD",
    "WORKSTEAL,CLASS",
    "WORKSTEAL,METHOD",
    "BALANCED,PACKAGE",
    "EACH,AUTO"
  })
  void classFixturesWithFileLocksNeverDeadlockInAnyMode(StrategyName strategy, UnitName unit) {
    RunKit kit = new RunKit(directory).workers(WORKERS).strategy(strategy).unit(unit);
    kit.property("zoo.directory", shared.toString());
    IntStream.rangeClosed(1, 6)
        .forEach(i -> kit.className("dev.volley.zoo.run.locking.FileLocked" + i + "Zoo"));

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .hasSize(strategy == StrategyName.EACH ? WORKERS * TESTS : TESTS)
        .allMatch(verdict -> verdict.endsWith(" passed"));
  }
}
