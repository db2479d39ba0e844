package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Leak;
import dev.volley.run.LeakPolicy.Response;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real workers that end before there is nothing left to do, and that look at what is left. */
class UpkeepRunTest {
  private static final String ZOO = "dev.volley.zoo.run.upkeep.";

  @TempDir Path directory;

  private RunKit kit(String... classes) {
    RunKit kit = new RunKit(directory).workers(1);
    for (String name : classes) {
      kit.className(ZOO + name);
    }
    return kit;
  }

  private static Upkeep upkeep(Isolation isolation, String limit, boolean afterFailure) {
    return new Upkeep(
        isolation, WorkerLimit.parse(limit), afterFailure, true, LeakPolicy.NONE, false);
  }

  private static Upkeep leaks(Response response, boolean ownTemporaryDirectory) {
    Map<Leak.Kind, Response> responses = new EnumMap<>(Leak.Kind.class);
    for (Leak.Kind kind : Leak.Kind.values()) {
      responses.put(kind, response);
    }
    return new Upkeep(
        Isolation.NONE,
        WorkerLimit.NONE,
        false,
        true,
        new LeakPolicy(responses),
        ownTemporaryDirectory);
  }

  /** What test cases said had run in their JVM. */
  private static List<String> told(RunKit kit) {
    return kit.cases().stream()
        .map(c -> c.out().replaceAll("(?s).*ran here: ([^\n]*).*", "$1"))
        .sorted()
        .toList();
  }

  @Test
  void everyClassSeesItselfAlone() {
    RunKit kit =
        kit("FirstTraceZoo", "SecondTraceZoo", "ThirdTraceZoo")
            .upkeep(upkeep(Isolation.CLASS, "", false));

    RunResult result = kit.run();

    assertThat(result.red()).isFalse();
    assertThat(result.problem()).isEmpty();
    assertThat(told(kit))
        .containsExactly(
            "First.one",
            "First.one First.two",
            "Second.one",
            "Second.one Second.two",
            "Third.one",
            "Third.one Third.two");
    assertThat(kit.console.text()).doesNotContain("WARNING");
  }

  @Test
  void everyMethodSeesItselfAloneAndItsReportIsOne() {
    RunKit kit =
        kit("FirstTraceZoo", "SecondTraceZoo")
            .upkeep(upkeep(Isolation.METHOD, "", false))
            .workers(2);

    RunResult result = kit.run();

    assertThat(result.red()).isFalse();
    assertThat(told(kit)).containsExactly("First.one", "First.two", "Second.one", "Second.two");
    assertThat(kit.reports().resolve("TEST-" + ZOO + "FirstTraceZoo.xml"))
        .content()
        .contains("tests=\"2\"", "errors=\"0\"");
  }

  @Test
  void aWorkerEndsAfterSoManyClasses() {
    RunKit kit =
        kit("FirstTraceZoo", "SecondTraceZoo", "ThirdTraceZoo")
            .upkeep(upkeep(Isolation.NONE, "2 classes", false));

    kit.run();

    assertThat(told(kit))
        .contains("First.one First.two Second.one Second.two", "Third.one Third.two");
  }

  @Test
  void aWorkerEndsAfterAClassThatFailed() {
    RunKit kit = kit("FailsOnceZoo", "FirstTraceZoo").upkeep(upkeep(Isolation.NONE, "", true));

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(told(kit)).contains("First.one", "First.one First.two");
  }

  @Test
  void aWorkerEndsWhereWhatItKeepsFillsItsHeap() {
    RunKit kit =
        kit("HoardingZoo", "FirstTraceZoo", "SecondTraceZoo")
            .jvmArguments("-Xmx96m")
            .upkeep(upkeep(Isolation.NONE, "45% heap", false));

    RunResult result = kit.run();

    assertThat(result.red()).isFalse();
    assertThat(told(kit)).contains("First.one", "First.one First.two Second.one Second.two");
  }

  @Test
  void eachLeakIsNamedOnceWithWhatIsKnownOfIt() {
    RunKit kit = leaky().property("zoo.changed", "before").property("zoo.removed", "was there");
    kit.upkeep(leaks(Response.WARN, false));

    RunResult result = kit.run();

    String text = kit.console.text();
    assertThat(result.red()).isFalse();
    assertThat(text)
        .contains(
            "LeakyZoo$LeavesThread left behind in worker w1:",
            "thread 'left-behind' (WAITING)",
            "at dev.volley.zoo.run.upkeep.LeakyZoo$LeavesThread.waitForEver(LeakyZoo.java:",
            "system property zoo.left: now 'new', before not set",
            "system property zoo.changed: now 'after', before 'before'",
            "system property zoo.removed: removed, before 'was there'",
            "default locale: now sw_TZ, before ",
            "default time zone: now Asia/Kathmandu, before ",
            "System.out: now java.io.PrintStream@",
            "port ",
            "temporary file ",
            "context class loader of thread 'main': now java.net.URLClassLoader@")
        .doesNotContain("LeakyZoo$Tidy left");
    assertThat(text.split("left behind in worker", -1)).hasSize(10);
    assertThat(text).containsPattern("process \\d+ \\(.*sleep\\)");
  }

  private RunKit leaky() {
    return kit(
        "LeakyZoo$Tidy",
        "LeakyZoo$LeavesThread",
        "LeakyZoo$LeavesProperties",
        "LeakyZoo$LeavesLocale",
        "LeakyZoo$LeavesTimeZone",
        "LeakyZoo$LeavesStream",
        "LeakyZoo$LeavesChild",
        "LeakyZoo$LeavesPort",
        "LeakyZoo$LeavesFile",
        "LeakyZoo$LeavesLoader");
  }

  @Test
  void aClassThatLeavesAThreadFailsWhereThatIsAskedFor() {
    RunKit kit = kit("LeakyZoo$LeavesThread", "FirstTraceZoo").upkeep(leaks(Response.FAIL, false));

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.cases())
        .filteredOn(c -> c.kind().equals("error"))
        .singleElement()
        .satisfies(
            failed -> {
              assertThat(failed.className()).isEqualTo(ZOO + "LeakyZoo$LeavesThread");
              assertThat(failed.message()).contains("thread 'left-behind'", "waitForEver");
            });
    assertThat(kit.verdicts()).contains("FirstTraceZoo.one passed");
  }

  @Test
  void aWorkerInWhichAThreadWasLeftEndsWhereThatIsAskedFor() {
    RunKit kit =
        kit("LeakyZoo$LeavesThread", "FirstTraceZoo").upkeep(leaks(Response.RECYCLE, false));

    RunResult result = kit.run();

    assertThat(result.red()).isFalse();
    assertThat(told(kit)).contains("First.one", "First.one First.two");
    assertThat(kit.console.text()).doesNotContain("WARNING");
  }

  @Test
  void eachWorkerHasATemporaryDirectoryThatIsRemovedWithIt() throws IOException {
    RunKit kit =
        kit("LeakyZoo$LeavesFile")
            .upkeep(
                new Upkeep(Isolation.NONE, WorkerLimit.NONE, false, true, LeakPolicy.NONE, true));

    RunResult result = kit.run();

    Path own = directory.resolve("volley/tmp");
    assertThat(result.red()).isFalse();
    assertThat(kit.cases().get(0).out()).contains("temporary=" + own.resolve("w1"));
    assertThat(own).doesNotExist();
    try (Stream<Path> left = Files.list(directory.resolve("volley"))) {
      assertThat(left.map(path -> path.getFileName().toString())).doesNotContain("tmp");
    }
  }
}
