package dev.volley.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.RunSummary;
import dev.volley.zoo.run.time.Hanging;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs on real workers whose tests hang in every way. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TimeLimitsTest {
  private static final Duration NONE = Duration.ZERO;

  /** Enough for what does not hang, on a machine that has other things to do. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private static final Duration LONGER = Duration.ofSeconds(12);

  @TempDir Path directory;

  private static TimeLimits limits(Duration slow, Duration test, Duration type, Duration run) {
    return new TimeLimits(new TimeLimits.Each(slow, test, type), List.of(), run, NONE);
  }

  private static TimeLimits testTimeout() {
    return limits(NONE, SHORT, NONE, NONE);
  }

  private RunKit kit(Class<?> type, TimeLimits limits) {
    return new RunKit(directory)
        .workers(1)
        .jvmArguments("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m")
        .classes(type)
        .time(limits);
  }

  private Path evidence(String name) {
    return directory.resolve("volley").resolve("timeouts").resolve("w1-1").resolve(name);
  }

  @Test
  void interruptsATestThatSleepsAndKeepsItsWorker() throws IOException {
    RunKit kit = kit(Hanging.SLEEPING, testTimeout());

    RunResult result = kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "SleepingForEverZoo.comesFirst passed",
            "SleepingForEverZoo.sleeps error",
            "SleepingForEverZoo.theLast passed");
    assertThat(result.summary()).isEqualTo(new RunSummary(3, 0, 1, 0));
    assertThat(kit.theCase("sleeps").message())
        .startsWith("Timed out: it ran for ")
        .contains("testTimeout allows 3 s")
        .contains("java.lang.Thread.sleep(")
        .contains("SleepingForEverZoo.sleeps(SleepingForEverZoo.java:")
        .contains("Interrupted, it ended with java.lang.InterruptedException");
    assertThat(kit.console.text()).contains("SleepingForEverZoo.sleeps(SleepingForEverZoo.java:");
    assertThat(kit.console.text()).doesNotContain("goes on in another worker");
    for (String name : List.of("threads-1.txt", "threads-2.txt", "threads-3.txt")) {
      assertThat(evidence(name)).content().contains("\"main\"", "SleepingForEverZoo.sleeps");
    }
    assertThat(evidence("heap.txt")).content().contains("java.lang.String");
    assertThat(evidence("processes.txt")).content().contains("The worker:", "nothing");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void killsATestThatIgnoresItsInterruptAndRunsTheRestElsewhere() {
    RunKit kit = kit(Hanging.BUSY, testTimeout());

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "BusyForEverZoo.comesFirst passed",
            "BusyForEverZoo.spins error",
            "BusyForEverZoo.theLast passed");
    assertThat(kit.theCase("spins").message())
        .contains("BusyForEverZoo.spins(BusyForEverZoo.java:")
        .contains("did not end when its thread was interrupted");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void findsADeadlockAndTheLastMinuteOfTheFlightRecorder() {
    RunKit kit =
        kit(Hanging.DEADLOCK, testTimeout())
            .jvmArguments("-XX:StartFlightRecording:maxage=5m", "-Xlog:jfr+startup=off");

    kit.run();

    assertThat(kit.theCase("locks").message())
        .contains("Deadlock", "\"zoo-first\" waits for ", "which \"zoo-second\" holds");
    assertThat(evidence("threads-1.txt"))
        .content()
        .contains("zoo-first", "holds java.lang.Object", "Deadlock:");
    assertThat(evidence("recording.jfr")).isNotEmptyFile();
  }

  @Test
  void killsTheChildrenThatATestWaitedFor() throws IOException {
    RunKit kit = kit(Hanging.CHILD, testTimeout()).property("zoo.directory", directory.toString());

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly("ChildZoo.waits error", "ChildZoo.waitsWhateverComes error");
    for (String name : List.of("waits", "waitsWhateverComes")) {
      long pid = Long.parseLong(Files.readString(directory.resolve(name)));
      // One that still lives is waited for, up to the limit of this test.
      ProcessHandle.of(pid).ifPresent(child -> child.onExit().join());
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }
    assertThat(evidence("processes.txt")).content().contains("sleep 3600");
  }

  @Test
  void showsVirtualThreads() throws IOException {
    Optional<Path> java = javaWithVirtualThreads();
    Assumptions.assumeTrue(java.isPresent(), "There is no JDK from 21 on beside this one");
    RunKit kit = kit(Hanging.VIRTUAL, testTimeout()).java(java.get());

    kit.run();

    assertThat(kit.verdicts()).containsExactly("VirtualThreadZoo.waits error");
    assertThat(evidence("virtual-threads-1.txt"))
        .content()
        .contains("VirtualThreadZoo.waitForEver");
  }

  /** This JVM's, or that of a JDK beside it. */
  private static Optional<Path> javaWithVirtualThreads() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    try (Stream<Path> beside = Files.list(home.getParent())) {
      return Stream.concat(Stream.of(home), beside)
          .filter(each -> Files.isExecutable(each.resolve("bin").resolve("java")))
          .filter(TimeLimitsTest::isFrom21On)
          .map(each -> each.resolve("bin").resolve("java"))
          .findFirst();
    }
  }

  private static boolean isFrom21On(Path home) {
    try (Stream<String> lines = Files.lines(home.resolve("release"))) {
      return lines.anyMatch(line -> line.matches("JAVA_VERSION=\"(2[1-9]|[3-9]\\d).*"));
    } catch (IOException e) {
      return false;
    }
  }

  @Test
  void makesNoFalseTimeoutOfAWorkerThatStandsStill() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunKit kit =
          kit(Hanging.WAITING, limits(NONE, SHORT, NONE, Duration.ofSeconds(60)))
              .property("zoo.port", Integer.toString(server.getLocalPort()));
      CompletableFuture<RunResult> run = CompletableFuture.supplyAsync(kit::run);
      try (Socket worker = server.accept()) {
        String pid = line(worker);
        signal("STOP", pid);
        // Longer than the test may run.
        new ProcessBuilder("sleep", "8").start().waitFor();
        signal("CONT", pid);
      }
      run.get(60, TimeUnit.SECONDS);

      assertThat(kit.verdicts()).containsExactly("WaitingForListenerZoo.waits passed");
      assertThat(directory.resolve("volley").resolve("timeouts")).doesNotExist();
    }
  }

  private static String line(Socket socket) throws IOException {
    return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
  }

  private static void signal(String name, String pid) throws Exception {
    new ProcessBuilder("kill", "-" + name, pid).start().waitFor();
  }

  @Test
  void leavesJUnitsOwnTimeoutsAlone() {
    RunKit kit = kit(Hanging.OWN_TIMEOUT, limits(NONE, Duration.ofSeconds(60), NONE, NONE));

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "OwnTimeoutZoo.isQuick passed",
            "OwnTimeoutZoo.takesTooLong error",
            "OwnTimeoutZoo.takesTooLongElsewhere error");
    assertThat(kit.theCase("takesTooLong").message()).contains("timed out after 100 milliseconds");
    assertThat(kit.theCase("takesTooLongElsewhere").message())
        .contains("timed out after 100 milliseconds");
  }

  @Test
  void blamesOneOfSeveralTestsThatRanAtOnce() {
    RunKit kit =
        kit(Hanging.BESIDE, testTimeout())
            .parameter("junit.jupiter.execution.parallel.enabled", "true")
            .parameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
            .parameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "3");

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "BesideZoo.hangs error",
            "BesideZoo.isInnocent passed",
            "BesideZoo.isInnocentToo passed");
  }

  @Test
  void endsAClassThatNeverComesToItsTests() {
    RunKit kit = kit(Hanging.BEFORE_ALL, limits(NONE, NONE, LONGER, NONE));

    RunResult result = kit.run();

    assertThat(result.red()).isTrue();
    assertThat(kit.cases())
        .anySatisfy(
            each ->
                assertThat(each.message())
                    .contains("classTimeout allows 12 s")
                    .contains("BeforeAllZoo.hangs(BeforeAllZoo.java:"));
  }

  @Test
  void tellsOfSlowTestsWhileTheyRun() {
    RunKit kit = kit(Hanging.SLEEPING, limits(SHORT, LONGER, NONE, NONE));

    kit.run();

    assertThat(kit.console.text())
        .containsSubsequence(
            "Slow: dev.volley.zoo.run.time.SleepingForEverZoo.sleeps() has been running for 3",
            "SleepingForEverZoo.sleeps(SleepingForEverZoo.java:",
            "SleepingForEverZoo.sleeps(): Timed out: it ran for 12 s");
  }

  @Test
  void stopsTheRunWhenItsTimeIsUp() {
    RunKit kit = kit(Hanging.BUSY, limits(NONE, NONE, NONE, LONGER));
    kit.classes(Hanging.OWN_TIMEOUT);

    RunResult result = kit.run();

    assertThat(result.problem().orElse(""))
        .startsWith(
            "The run was stopped, since runTimeout allows 12 s: 1 worker was still running");
    assertThat(kit.theCase("spins").kind()).isEqualTo("error");
    assertThat(kit.theCase("spins").message()).contains("BusyForEverZoo.spins(BusyForEverZoo");
    assertThat(kit.cases())
        .filteredOn(each -> each.className().endsWith("OwnTimeoutZoo"))
        .isNotEmpty()
        .allMatch(each -> each.kind().equals("skipped"));
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void endsNothingThatADebuggerMayHaveStopped() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RunKit kit =
          kit(Hanging.WAITING, testTimeout())
              .jvmArguments("-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=0")
              .property("zoo.port", Integer.toString(server.getLocalPort()));
      CompletableFuture<RunResult> run = CompletableFuture.supplyAsync(kit::run);
      try (Socket worker = server.accept()) {
        assertThat(worker.isConnected()).isTrue();
        // Longer than the test may run.
        new ProcessBuilder("sleep", "6").start().waitFor();
      }
      run.get(60, TimeUnit.SECONDS);

      assertThat(kit.verdicts()).containsExactly("WaitingForListenerZoo.waits passed");
    }
  }

  @Test
  void interruptsATestInsideMaven() {
    RunKit kit = kit(Hanging.SLEEPING, testTimeout()).insideMaven();

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "SleepingForEverZoo.comesFirst passed",
            "SleepingForEverZoo.sleeps error",
            "SleepingForEverZoo.theLast passed");
  }
}
