package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.journal.JournalReader;
import dev.volley.model.RunEvent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The controller's JVM is interrupted, with and without its workers, or killed. */
@Timeout(120)
class InterruptTest {
  /** Two seconds, and as much again for a machine that has other things to do. */
  private static final int SECONDS = 4;

  @TempDir Path directory;
  private Process controller;
  private List<ProcessHandle> workers;

  @BeforeEach
  void startAndWaitUntilBothWorkersSleep() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      controller =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  "-Dzoo.port=" + server.getLocalPort(),
                  SeparateRun.class.getName(),
                  "sleep",
                  directory.toString())
              .redirectErrorStream(true)
              .redirectOutput(directory.resolve("controller.log").toFile())
              .start();
      server.accept().close();
      server.accept().close();
    }
    workers = controller.descendants().toList();
    assertThat(workers).hasSizeGreaterThanOrEqualTo(2);
  }

  @AfterEach
  void killWhatIsLeft() {
    workers.forEach(ProcessHandle::destroyForcibly);
    controller.destroyForcibly();
  }

  @Test
  void endsWorkersAndKeepsReportsWhenMavenIsInterrupted() throws Exception {
    signal("INT", Stream.of(controller.toHandle()));

    assertAllGone();
    assertFinishedTestsReportedAndNothingBlamed();
  }

  @Test
  void endsWorkersAndKeepsReportsWhenMavenIsTerminated() throws Exception {
    signal("TERM", Stream.of(controller.toHandle()));

    assertAllGone();
    assertFinishedTestsReportedAndNothingBlamed();
  }

  @Test
  void listsWhatRanThen() throws Exception {
    signal("INT", Stream.of(controller.toHandle()));

    assertAllGone();
    assertThat(warnings())
        .anySatisfy(
            text ->
                assertThat(text)
                    .startsWith("The run was stopped before its end.\n  Ran then (2):\n")
                    .contains("OtherSleepingZoo.sleeps()", ".SleepingZoo.sleeps()"));
  }

  @Test
  void endsAtOnceWhenInterruptedAgain() throws Exception {
    // Until the first is heard, a second one says no more than the first.
    while (controller.isAlive()) {
      signal("INT", Stream.of(controller.toHandle()));
      controller.waitFor(20, TimeUnit.MILLISECONDS);
    }

    assertAllGone();
    assertThat(controller.exitValue()).isEqualTo(130);
  }

  private List<String> warnings() throws IOException {
    List<String> texts = new ArrayList<>();
    try (JournalReader journal = JournalReader.open(new RunKit(directory).events())) {
      for (Optional<RunEvent> event = journal.next(); event.isPresent(); event = journal.next()) {
        if (event.get() instanceof RunEvent.Warning warning) {
          texts.add(warning.text());
        }
      }
    }
    return texts;
  }

  @Test
  void blamesNoTestForAnInterruptThatWorkersGetFirst() throws Exception {
    signal("INT", workers.stream());
    for (ProcessHandle worker : workers) {
      worker.onExit().get(SECONDS, TimeUnit.SECONDS);
    }
    signal("INT", Stream.of(controller.toHandle()));

    assertAllGone();
    assertFinishedTestsReportedAndNothingBlamed();
  }

  @Test
  void leavesNoWorkerWhenMavenIsKilled() throws Exception {
    signal("KILL", Stream.of(controller.toHandle()));

    assertAllGone();
  }

  private static void signal(String name, Stream<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes.toList()) {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
  }

  private void assertAllGone() throws Exception {
    for (ProcessHandle worker : workers) {
      worker.onExit().get(SECONDS, TimeUnit.SECONDS);
    }
    assertThat(controller.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  private void assertFinishedTestsReportedAndNothingBlamed() throws IOException {
    RunKit kit = new RunKit(directory);
    assertThat(kit.verdicts())
        .as(Files.readString(directory.resolve("controller.log")))
        .containsExactly("OtherSleepingZoo.finishes passed", "SleepingZoo.finishes passed");
  }
}
