package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * 500 tests on real workers, to one of which something happens at a random moment: nothing is lost
 * or doubled, only what ran there is blamed, and the run ends. How many trials is the system
 * property {@code volley.chaos.trials}, the seed of the first is {@code volley.chaos.first}; a
 * single one is {@code volley.chaos.seed}.
 */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class ChaosTest {
  private static final int WORKERS = 2;

  @TempDir static Path compiled;
  @TempDir Path directory;

  @BeforeAll
  static void compileTheSuite() throws IOException {
    ChaosSuite.compile(compiled);
  }

  static Stream<Integer> seeds() {
    Integer single = Integer.getInteger("volley.chaos.seed");
    return single != null
        ? Stream.of(single)
        : Stream.iterate(Integer.getInteger("volley.chaos.first", 1), seed -> seed + 1)
            .limit(Integer.getInteger("volley.chaos.trials", 25));
  }

  /** What is tried: everything but when exactly the machine does what is drawn. */
  private record Trial(StrategyName strategy, UnitName unit, Fault fault, int millis) {
    static Trial of(Random random) {
      return new Trial(
          one(StrategyName.values(), random),
          one(UnitName.values(), random),
          one(Fault.values(), random),
          400 + random.nextInt(3_000));
    }

    private static <T> T one(T[] values, Random random) {
      return List.of(values).get(random.nextInt(values.length));
    }

    int lanes() {
      return strategy == StrategyName.EACH ? WORKERS : 1;
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothingIsLostAndOnlyWhatRanThereIsBlamed(int seed, TestReporter reporter) {
    Random random = new Random(seed);
    Trial trial = Trial.of(random);
    reporter.publishEntry("seed " + seed + ": " + trial);
    RunKit kit = kit(trial);

    CompletableFuture<Optional<Long>> struck =
        CompletableFuture.supplyAsync(() -> strike(trial.fault(), random), in(trial.millis()));
    RunResult result = kit.run();

    ChaosLog log = ChaosLog.read(kit.events(), struck.join());
    String about = "seed " + seed + ", " + trial + ", " + log;
    assertThat(RunKit.liveWorkers()).as(about).isEmpty();
    assertThat(result.problem()).as(about).isEmpty();
    assertThat(log.unjustlyRed(trial.fault() == Fault.STARVED)).as(about).isEmpty();
    assertThat(result.red()).as(about).isEqualTo(!log.red().isEmpty());
    ValidReports.in(kit.reports());
    assertThat(log.red().stream().filter(ChaosLog.Red::isCrash)).as(about).hasSizeLessThan(2);
    assertThat(tests(kit)).as(about).isEqualTo(expected(trial, log));
  }

  private RunKit kit(Trial trial) {
    RunKit kit =
        new RunKit(directory)
            .workers(WORKERS)
            .strategy(trial.strategy())
            .unit(trial.unit())
            .firstOnClassPath(compiled)
            .jvmArguments("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
            .jvmArguments("-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null")
            .property("zoo.alone", directory.resolve("alone").toString());
    ChaosSuite.classes().forEach(kit::className);
    return kit;
  }

  private static Executor in(int millis) {
    return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS);
  }

  /** Answers whom it struck; nobody where the run had no worker at that moment. */
  private static Optional<Long> strike(Fault fault, Random random) {
    List<Long> workers = new ArrayList<>(RunKit.liveWorkers().map(ProcessHandle::pid).toList());
    if (workers.isEmpty()) {
      return Optional.empty();
    }
    long pid = workers.get(random.nextInt(workers.size()));
    try {
      fault.strike(pid, random);
    } catch (IOException e) {
      // It was gone before.
      return Optional.of(pid);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Optional.of(pid);
  }

  /** How often each test stands in the reports. */
  private static Map<String, Integer> tests(RunKit kit) {
    Map<String, List<String>> names = ChaosSuite.tests();
    Map<String, Integer> counts = new TreeMap<>();
    for (RunKit.Case c : kit.cases()) {
      String className = c.className().replaceAll("\\(w\\d+\\)$", "");
      if (names.getOrDefault(className, List.of()).contains(c.name())) {
        counts.merge(className + "#" + c.name(), 1, Integer::sum);
      }
    }
    return counts;
  }

  /** Once in each lane; a class that died before it was described stands for its tests. */
  private static Map<String, Integer> expected(Trial trial, ChaosLog log) {
    Map<String, Integer> counts = new TreeMap<>();
    ChaosSuite.tests()
        .forEach(
            (className, tests) -> {
              int times = trial.lanes() - log.standIns(className);
              tests.stream()
                  .filter(test -> times > 0)
                  .forEach(test -> counts.put(className + "#" + test, times));
            });
    return counts;
  }
}
