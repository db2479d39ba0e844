package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.run.Zoos;
import dev.volley.zoo.run.deaths.ChildKillsZoo;
import dev.volley.zoo.run.deaths.CrashesZoo;
import dev.volley.zoo.run.deaths.ExitsAtLoadZoo;
import dev.volley.zoo.run.deaths.ExitsBetweenZoo;
import dev.volley.zoo.run.deaths.ExitsElsewhereZoo;
import dev.volley.zoo.run.deaths.ExitsZoo;
import dev.volley.zoo.run.deaths.HaltsOnceZoo;
import dev.volley.zoo.run.deaths.HaltsZoo;
import dev.volley.zoo.run.deaths.HangsInHookZoo;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a death on a real worker shows: in the test's error, and in one block on the console. */
@Timeout(120)
class DeathEvidenceTest {
  @TempDir Path directory;

  private RunKit kit(Class<?>... classes) {
    return new RunKit(directory)
        .workers(1)
        .jvmArguments("-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-Xmx128m")
        .classes(classes);
  }

  @Test
  void namesWhoCalledSystemExit() {
    RunKit kit = kit(ExitsZoo.class);

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactly(
            "ExitsZoo.aPasses passed", "ExitsZoo.exits error", "ExitsZoo.zPasses passed");
    assertThat(kit.theCase("exits").message())
        .contains(
            "ended with exit code 3 while dev.volley.zoo.run.deaths.ExitsZoo.exits() ran:"
                + " System.exit was called by thread \"main\".",
            "\tat dev.volley.zoo.run.deaths.ExitsZoo.leave(ExitsZoo.java:",
            "complained before it left")
        .doesNotContain("org.junit.platform");
    assertThat(kit.console.text())
        .containsOnlyOnce("\tat dev.volley.zoo.run.deaths.ExitsZoo.leave(ExitsZoo.java:");
  }

  @Test
  void namesTheThreadThatCalledRuntimeExit() {
    RunKit kit = kit(ExitsElsewhereZoo.class);

    kit.run();

    assertThat(kit.theCase("waits").message())
        .contains(
            "exit code 4",
            "Runtime.exit was called by thread \"rogue\".",
            "ExitsElsewhereZoo.lambda$waits$");
  }

  @Test
  void namesAStaticInitializer() {
    RunKit kit = kit(ExitsAtLoadZoo.class);

    kit.run();

    assertThat(kit.cases())
        .filteredOn(each -> each.message().contains("ExitsAtLoadZoo.<clinit>(ExitsAtLoadZoo.java:"))
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.message()).contains("exit code 5"));
  }

  @Test
  void isNotTakenInByAnExitWithCodeZero() {
    RunKit kit = kit(ExitsBetweenZoo.class);

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.cases())
        .filteredOn(each -> each.kind().equals("error"))
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.message())
                    .contains("exit code 0", "ExitsBetweenZoo ran, between its tests", "leave("));
  }

  @Test
  void killsAWorkerThatIsKeptByAShutdownHookAndStillNamesTheCaller() {
    RunKit kit = kit(HangsInHookZoo.class).exitTimeout(Duration.ofSeconds(1));

    kit.run();

    assertThat(kit.verdicts()).as(kit.console.text()).containsExactly("HangsInHookZoo.exits error");
    assertThat(kit.theCase("exits").message())
        .contains("a kill by Volley", "System.exit was called", "HangsInHookZoo.exits(");
  }

  @Test
  void saysOfAHaltThatNobodyCanTellWhoItWas() {
    RunKit kit = kit(HaltsZoo.class);

    kit.run();

    assertThat(kit.theCase("halts").message())
        .contains("exit code 6", "Runtime.halt", "nobody can tell who called");
  }

  @Test
  void quotesTheReportOfACrashInNativeCode() throws IOException {
    RunKit kit = kit(CrashesZoo.class);

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "CrashesZoo.aPasses passed", "CrashesZoo.crashes error", "CrashesZoo.zPasses passed");
    Path report = onlyCrashReport(directory.resolve("volley"));
    assertThat(kit.theCase("crashes").message())
        .contains(
            " while dev.volley.zoo.run.deaths.CrashesZoo.crashes() ran: the JVM crashed in ",
            "The JVM's own report of the crash: " + report,
            "\tSIGSEGV (0xb)",
            "\tProblematic frame: ",
            "CrashesZoo.crashes");
  }

  @Test
  void findsTheReportWhereTheUserWantsIt() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("else where"));
    RunKit kit =
        kit(CrashesZoo.class)
            .jvmArguments("-XX:ErrorFile=" + elsewhere + "/mine_%p_${volley.worker.slot}.txt");

    kit.run();

    Path report = onlyCrashReport(elsewhere);
    assertThat(report.getFileName().toString()).matches("mine_\\d+_1\\.txt");
    assertThat(kit.theCase("crashes").message()).contains(report.toString(), "SIGSEGV (0xb)");
  }

  @Test
  void blamesTheTestWhoseChildKillsTheJvm() {
    RunKit kit = kit(ChildKillsZoo.class);

    kit.run();

    assertThat(kit.theCase("startsAKiller").message())
        .contains("signal 9 (SIGKILL)", "ChildKillsZoo.startsAKiller() ran", "it was not Volley");
  }

  @Test
  void tellsWhatTheWorkerHadRunBefore() {
    RunKit kit = kit(Zoos.MIXED, Zoos.PRINTING, HaltsZoo.class);

    kit.run();

    assertThat(kit.theCase("halts").message())
        .contains("It had run before: " + Zoos.MIXED.getName() + ", " + Zoos.PRINTING.getName());
  }

  @Test
  void runsACrasherAgainWhereAsked() {
    RunKit kit =
        kit(HaltsOnceZoo.class)
            .property("zoo.file", directory.resolve("once").toString())
            .deaths(new DeathLimits(OptionalInt.empty(), OptionalInt.empty(), 1));

    RunResult result = kit.run();

    assertThat(kit.verdicts())
        .containsExactly("HaltsOnceZoo.aPasses passed", "HaltsOnceZoo.haltsOnce passed");
    assertThat(result.red()).isFalse();
    assertThat(kit.console.text()).contains("It is run again, alone, since rerunCrashes is 1.");
  }

  @Test
  void replacesNobodyWhereNoRestartIsAllowed() {
    RunKit kit =
        kit(HaltsZoo.class, Zoos.MIXED)
            .deaths(new DeathLimits(OptionalInt.of(0), OptionalInt.empty(), 0));

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.cases()).extracting(RunKit.Case::kind).containsExactly("error", "error");
    assertThat(kit.console.text()).contains("0 times, the most that is allowed (maxRestarts)");
  }

  private static Path onlyCrashReport(Path in) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(in, "*{hs_err,mine}*")) {
      List<Path> found = new ArrayList<>();
      files.forEach(found::add);
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }
}
