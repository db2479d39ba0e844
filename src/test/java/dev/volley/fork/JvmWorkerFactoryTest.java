package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Starts real processes; what they play stands in {@code PretendWorker}. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JvmWorkerFactoryTest {
  private static final WorkerId W1 = new WorkerId(1);

  private final Heard heard = Heard.releasing();
  private final Pretenders pretenders = new Pretenders();

  private final Path directory;

  JvmWorkerFactoryTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @AfterEach
  void killWhatIsLeft() {
    pretenders.close();
  }

  private Worker start(Forks forks) {
    return pretenders.factory(forks, new ShellPipes()).start(W1, 2, heard);
  }

  private Worker start(String script) {
    return start(Forks.script(script));
  }

  @Test
  void endsInOrderWithGoodbyeAndExitValueZero() throws InterruptedException {
    Worker worker = start("polite");

    assertThat(heard.await(WorkerEvent.Hello.class).pid()).isPositive();
    heard.await(WorkerEvent.Ready.class);
    worker.end();

    assertThat(heard.await(WorkerEvent.Goodbye.class).finished()).isZero();
    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Orderly());
  }

  @Test
  void tellsTheWorkerWhoItIsAndWhereItIs() throws InterruptedException, IOException {
    Forks forks = Forks.script("polite");
    forks.workingDirectory = directory.resolve("fork-${surefire.forkNumber}");
    forks.jvmArguments.add("-Dport=80${volley.worker.slot}0");

    Worker worker = start(forks);
    WorkerEvent.Ready ready = heard.await(WorkerEvent.Ready.class);
    worker.end();

    assertThat(ready.engines())
        .containsExactly(
            "slot=2",
            "id=w1",
            "env=w1",
            "dir=" + directory.toRealPath().resolve("fork-2"),
            "port=8020",
            "stdin=-1");
    assertThat(heard.awaitGone().lastWords()).isEqualTo("said on standard output");
  }

  @Test
  void tellsTheCodeOfAHalt() throws InterruptedException {
    start("halt-7");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Code(7));
  }

  @Test
  void doesNotTakeAnExitWithoutGoodbyeForOrderly() throws InterruptedException {
    start("exit-0");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Code(0));
  }

  @Test
  void tellsTheSignalThatEndedAWorker() throws InterruptedException {
    start("kill-self");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Signal(9, "SIGKILL"));
  }

  @Test
  void takesAFrameThatIsCutByDeathForTheDeath() throws InterruptedException {
    start("cut-frame");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Code(7));
  }

  @Test
  void killsAWorkerThatSendsWhatIsNoFrame() throws InterruptedException {
    start("garbage");

    WorkerExit exit = heard.awaitGone().exit();

    assertThat(exit).isInstanceOf(WorkerExit.BrokenFrames.class);
    assertThat(exit.inWords()).contains("no frame of ours");
  }

  @Test
  void showsWhatCameBeforeThePreamble() throws InterruptedException {
    start("greeting-first");

    heard.await(WorkerEvent.Noise.class);
    heard.await(WorkerEvent.Hello.class);
    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Code(3));
    assertThat(gone.lastWords()).isEqualTo("Welcome to this machine");
  }

  @Test
  void doesNotWaitForAChildThatHoldsTheCapture() throws InterruptedException {
    start("leave-child");

    pretenders.endLater(Long.parseLong(heard.await(WorkerEvent.Ready.class).engines().get(0)));

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Orderly());
  }

  @Test
  void doesNotWaitForAChildThatHoldsTheFrames() throws Exception {
    Path pid = directory.resolve("pid");
    Forks forks = Forks.script("halt-7");
    forks.java =
        script(
            "sleep 300 </dev/null &", "echo $! > '" + pid + "'", "exec " + forks.java + " \"$@\"");

    start(forks);

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Code(7));
    long child = Long.parseLong(Files.readString(pid).trim());
    pretenders.endLater(child);
    assertThat(Pretenders.isRunning(child)).isTrue();
  }

  @Test
  void saysThatThereIsNoJava() throws InterruptedException {
    Forks forks = Forks.script("polite");
    forks.java = directory.resolve("bin").resolve("java");

    start(forks);

    assertThat(heard.awaitGone().exit())
        .isEqualTo(new WorkerExit.NotStarted("there is no java executable at " + forks.java));
  }

  @Test
  void findsAnExecutableThatIsNamedWithoutItsEndingAsOnWindows() throws Exception {
    Forks forks = Forks.script("polite");
    Path script = script("exec '" + forks.java + "' \"$@\"");
    Files.move(script, directory.resolve("java.exe"));
    forks.java = directory.resolve("java");

    Worker worker = start(forks);
    heard.await(WorkerEvent.Ready.class);
    worker.end();

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Orderly());
  }

  @Test
  void saysThatTheWorkingDirectoryCannotBeMade() throws Exception {
    Forks forks = Forks.script("polite");
    Path file = Files.createFile(directory.resolve("file"));
    forks.workingDirectory = file.resolve("below");

    start(forks);

    assertThat(heard.awaitGone().exit().inWords())
        .contains("working directory " + forks.workingDirectory + " cannot be made");
  }

  @Test
  void keepsTheSentenceOfAJavaThatRefusesAnOption() throws InterruptedException {
    Forks forks = Forks.script("polite");
    forks.jvmArguments.add("-XX:+NoSuchThing");

    start(forks);
    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Code(1));
    assertThat(gone.lastWords()).contains("NoSuchThing");
  }

  @Test
  void killsAWorkerThatStaysAfterGoodbye() throws InterruptedException {
    Forks forks = Forks.script("linger");
    forks.exitTimeout = Duration.ofMillis(100);

    start(forks);

    assertThat(heard.awaitGone().exit())
        .isEqualTo(new WorkerExit.Killed("it did not end within 100 ms after Goodbye"));
  }

  @Test
  void killsAWorkerWithWhatItHasStarted() throws InterruptedException {
    Worker worker = start("child-and-wait");
    long child = Long.parseLong(heard.await(WorkerEvent.Ready.class).engines().get(0));
    pretenders.endLater(child);

    worker.kill("the run was cancelled");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Killed("the run was cancelled"));
    Pretenders.awaitEnd(child);
  }

  @Test
  void killsAWorkerThatIsAboutToStart() throws InterruptedException {
    start("wait").kill("changed my mind");

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Killed("changed my mind"));
  }

  @Test
  void killsAllThatLivesAndAllThatStartsLater() throws InterruptedException {
    JvmWorkerFactory factory = pretenders.factory(Forks.script("wait"), new ShellPipes());
    factory.start(W1, 1, heard);
    Heard second = Heard.releasing();
    factory.start(new WorkerId(2), 2, second);
    heard.await(WorkerEvent.Hello.class);
    second.await(WorkerEvent.Hello.class);

    factory.killAll("Maven ends");
    Heard third = Heard.releasing();
    factory.start(new WorkerId(3), 3, third);

    WorkerExit killed = new WorkerExit.Killed("Maven ends");
    assertThat(heard.awaitGone().exit()).isEqualTo(killed);
    assertThat(second.awaitGone().exit()).isEqualTo(killed);
    assertThat(third.awaitGone().exit()).isEqualTo(killed);
  }

  @Test
  void tellsOneExitHoweverAKillAndADeathMeet() throws Exception {
    Forks forks = new Forks();
    forks.java = script("exit 3");
    JvmWorkerFactory factory = pretenders.factory(forks, new ShellPipes());

    for (int i = 1; i <= 100; i++) {
      Heard one = Heard.releasing();
      Worker worker = factory.start(new WorkerId(i), 1, one);
      LockSupport.parkNanos(i * 50_000L);
      worker.kill("race");

      assertThat(one.awaitGone().exit())
          .isIn(new WorkerExit.Killed("race"), new WorkerExit.Code(3));
    }
  }

  @Test
  void startsWithAClassPathThatIsTooLongForAnArgument() throws InterruptedException {
    Forks forks = Forks.script("polite");
    List<Path> longPath = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      longPath.add(directory.resolve("a directory that is not there, numbered " + i));
    }
    longPath.addAll(forks.classPath);
    forks.classPath = longPath;

    Worker worker = start(forks);
    heard.await(WorkerEvent.Ready.class);
    worker.end();

    assertThat(heard.awaitGone().exit()).isEqualTo(new WorkerExit.Orderly());
  }

  @Test
  void speaksOverLoopbackTcp() throws InterruptedException {
    Worker worker =
        pretenders.factory(Forks.script("polite"), new LoopbackTcp()).start(W1, 2, heard);
    assertThat(heard.await(WorkerEvent.Ready.class).engines()).contains("stdin=-1");
    worker.end();

    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Orderly());
    assertThat(gone.lastWords()).isEqualTo("said on standard output");
  }

  @Test
  void tellsTheEndOfAProcessThatNeverConnects() throws InterruptedException {
    Forks forks = Forks.script("polite");
    forks.jvmArguments.add("-XX:+NoSuchThing");

    pretenders.factory(forks, new LoopbackTcp()).start(W1, 2, heard);
    WorkerEvent.Gone gone = heard.awaitGone();

    assertThat(gone.exit()).isEqualTo(new WorkerExit.Code(1));
    assertThat(gone.lastWords()).contains("NoSuchThing");
  }

  @Test
  void killsAWorkerThatClosesItsChannelAndStays() throws InterruptedException {
    pretenders.factory(Forks.script("close-channel"), new LoopbackTcp()).start(W1, 2, heard);

    assertThat(heard.awaitGone().exit().inWords()).contains("it closed its channel", "still ran");
  }

  private Path script(String... lines) throws IOException {
    Path file = directory.resolve("java.sh");
    Files.writeString(file, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }
}
