package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.TakeBack;
import dev.volley.wire.proto.Thrown;
import dev.volley.wire.proto.ToWorker;
import dev.volley.zoo.worker.DiesZoo;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.SeesTracesZoo;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledForJreRange;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.Launcher;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /bin/sh")
class WorkerProcessTest {

  private static final String NL = System.lineSeparator();
  private static final String GREEN = GreenZoo.class.getName();

  @Test
  void runsTestsAndEndsByItself() throws Exception {
    WorkerProcess worker = WorkerProcess.start();
    worker.controller().configure(WorkerProcess.configuration().build());
    worker.controller().assign(1, GREEN);
    worker.controller().assign(2, SeesTracesZoo.class.getName());
    worker.controller().end();

    Story story = worker.controller().awaitEnd();
    assertThat(story.saidGoodbye()).isTrue();
    assertThat(story.messages().get(0).getHello().getPid()).isEqualTo(worker.pid());
    assertThat(story.outcomes()).hasSize(3).allMatch(each -> each.endsWith("SUCCESSFUL"));
    assertThat(story.out("sees()]")).contains("assertions=true" + NL);
    assertThat(worker.awaitExit()).isZero();
    assertThat(worker.capture()).isEmpty();
  }

  @Test
  void switchesAssertionsOff() throws Exception {
    WorkerProcess worker = WorkerProcess.start("-ea");
    worker.controller().configure(WorkerProcess.configuration().setEnableAssertions(false).build());
    worker.controller().assign(1, SeesTracesZoo.class.getName());
    worker.controller().end();

    assertThat(worker.controller().awaitEnd().out("sees()]")).contains("assertions=false" + NL);
    assertThat(worker.awaitExit()).isZero();
  }

  @Test
  void sendsWhatWasPrintedBeforeAnExit() throws Exception {
    WorkerProcess worker = dying("exit");

    Story story = worker.controller().awaitEnd();
    assertThat(worker.awaitExit()).isEqualTo(3);
    assertThat(story.saidGoodbye()).isFalse();
    assertThat(story.out("dies()]")).isEqualTo("last words and those of a hook");
    assertThat(story.messages())
        .filteredOn(FromWorker::hasExitCall)
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.getExitCall().getFramesList())
                    .anyMatch(frame -> frame.startsWith(DiesZoo.class.getName() + ".dies(")));
  }

  @Test
  void saysNothingOfItsOwnExit() throws Exception {
    WorkerProcess worker = WorkerProcess.start();
    worker.controller().configure(WorkerProcess.configuration().build());
    worker.controller().end();

    Story story = worker.controller().awaitEnd();
    assertThat(worker.awaitExit()).isZero();
    assertThat(story.saidGoodbye()).isTrue();
    assertThat(story.messages()).noneMatch(FromWorker::hasExitCall);
  }

  @Test
  void blamesTheRunningTestForAHalt() throws Exception {
    WorkerProcess worker = dying("halt");

    Story story = worker.controller().awaitEnd();
    assertThat(worker.awaitExit()).isEqualTo(4);
    assertThat(story.messages())
        .anyMatch(each -> each.getStarted().getNode() == story.node("dies()]").getId());
    assertThat(story.saidGoodbye()).isFalse();
  }

  @Test
  void endsWithTheControllerBeforeItIsConfigured() throws Exception {
    WorkerProcess worker = WorkerProcess.start();
    worker.controller().await(FromWorker::hasHello);

    worker.controller().die();

    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
    assertThat(worker.capture()).contains("its controller is gone");
  }

  @Test
  void endsWithTheControllerWhileATestHangs() throws Exception {
    WorkerProcess worker = dying("hang");
    awaitHanging(worker);

    worker.controller().die();

    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
  }

  @Test
  void endsWithTheControllerWhileAShutdownHookHangs() throws Exception {
    WorkerProcess worker = dying("sleepless hook");
    awaitHanging(worker);

    worker.controller().die();

    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
  }

  @Test
  void endsWithTheControllerWhateverATestDidToTheStreams() throws Exception {
    WorkerProcess worker = dying("streams");
    worker.controller().await(each -> each.getPrinted().getText().toStringUtf8().contains("last"));

    worker.controller().die();

    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
  }

  @Test
  @DisabledForJreRange(min = JRE.JAVA_18, disabledReason = "no security managers by default")
  void endsWithTheControllerThoughASecurityManagerForbidsIt(@TempDir Path crashes)
      throws Exception {
    WorkerProcess worker =
        dying(
            "security manager",
            "-Djava.security.manager=allow",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + crashes.resolve("crash.log"));
    awaitHanging(worker);

    worker.controller().die();

    assertThat(worker.awaitExit()).isNotZero();
    assertThat(crashes.resolve("crash.log")).exists();
  }

  @Test
  @DisabledForJreRange(min = JRE.JAVA_18, disabledReason = "no security managers by default")
  void endsInGoodOrderThoughATestLeftASecurityManagerThatForbidsIt() throws Exception {
    WorkerProcess worker = dying("security manager left behind", "-Djava.security.manager=allow");
    worker.controller().end();

    assertThat(worker.controller().awaitEnd().saidGoodbye()).isTrue();
    assertThat(worker.awaitExit()).isZero();
  }

  @Test
  void endsWithTheControllersProcessThoughItsCommandsHadEnded() throws Exception {
    Process controllersProcess =
        process(
            "exec 5<&0; \"$0\" \"$@\" 3<&5 4>&1 0</dev/null 1>/dev/null 2>&1 & exec 5<&-; wait");
    Controller controller =
        new Controller(controllersProcess.getInputStream(), controllersProcess.getOutputStream());
    controller.configure(
        WorkerProcess.configuration().putSystemProperties("zoo.deed", "hang").build());
    controller.assign(1, DiesZoo.class.getName());
    controller.end();
    controller.die();
    controller.await(WorkerProcessTest::isHanging);
    ProcessHandle worker =
        ProcessHandle.of(controller.await(FromWorker::hasHello).getHello().getPid()).orElseThrow();
    assertThat(worker.isAlive()).isTrue();

    controllersProcess.toHandle().destroyForcibly();

    worker.onExit().get(60, TimeUnit.SECONDS);
  }

  @Test
  void endsWhereGarbageComesInPlaceOfCommands() throws Exception {
    Process process = process("exec \"$0\" \"$@\" 3<&0 4>/dev/null 0</dev/null 1>&2");
    process.getOutputStream().write(new byte[] {-1, -1, -1, -1, -1});
    process.getOutputStream().flush();

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("reading its commands failed");
  }

  @Test
  void endsWhenNobodyReadsWhatItSays() throws Exception {
    Process process = process("exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>&2");
    FrameWriter commands = new FrameWriter(process.getOutputStream());
    commands.write(
        ToWorker.newBuilder()
            .setConfigure(WorkerProcess.configuration().putSystemProperties("zoo.deed", "hang"))
            .build(),
        false);
    commands.write(
        ToWorker.newBuilder()
            .setAssign(
                Assign.newBuilder()
                    .setRequest(1)
                    .setGranted(true)
                    .addClassNames(DiesZoo.class.getName()))
            .build(),
        false);
    commands.write(
        ToWorker.newBuilder()
            .setAssign(Assign.newBuilder().setRequest(2).addClassNames(GREEN))
            .build(),
        true);
    Preamble.await(process.getInputStream(), Controller.NONCE, before -> {});
    FrameReader<FromWorker> messages =
        new FrameReader<>(process.getInputStream(), FromWorker.parser());
    while (!isHanging(messages.next().orElseThrow())) {
      assertThat(process.isAlive()).isTrue();
    }

    process.getInputStream().close();
    commands.write(
        ToWorker.newBuilder().setTakeBack(TakeBack.newBuilder().setRequest(2)).build(), true);

    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(ProcessEnd.CONTROLLER_LOST);
  }

  @Test
  void saysUnreadyWhereThePlatformIsMissing() throws Exception {
    String classPath =
        String.join(File.pathSeparator, location(WorkerMain.class), location(MessageLite.class));
    WorkerProcess worker = WorkerProcess.withClassPath(classPath);
    worker.controller().configure(WorkerProcess.configuration().build());

    Thrown thrown = worker.controller().await(FromWorker::hasUnready).getUnready().getThrown();
    assertThat(thrown.getClassName()).isEqualTo("java.lang.NoClassDefFoundError");
    assertThat(thrown.getText()).contains("org/junit/platform");
    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.FAILED);
  }

  @Test
  void saysUnreadyWhereThePlatformIsMixed() throws Exception {
    String classPath =
        String.join(
            File.pathSeparator,
            location(WorkerMain.class),
            location(MessageLite.class),
            location(Launcher.class));
    WorkerProcess worker = WorkerProcess.withClassPath(classPath);
    worker.controller().configure(WorkerProcess.configuration().build());

    worker.controller().await(FromWorker::hasUnready);
    assertThat(worker.awaitExit()).isEqualTo(ProcessEnd.FAILED);
  }

  @Test
  void keepsNativeOutputOutOfTheFrames() throws Exception {
    WorkerProcess worker = WorkerProcess.start("-Xlog:gc*:stdout");
    worker.controller().configure(WorkerProcess.configuration().build());
    worker.controller().assign(1, GREEN);
    worker.controller().end();

    assertThat(worker.controller().awaitEnd().outcomes()).hasSize(2);
    assertThat(worker.awaitExit()).isZero();
    assertThat(worker.capture()).contains("[gc");
  }

  @Test
  void connectsByTcpWhereThereIsNoShell() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process process =
          new ProcessBuilder(
                  WorkerProcess.java(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  WorkerMain.class.getName(),
                  "tcp:" + server.getLocalPort() + ":secret:token",
                  Controller.NONCE)
              .redirectErrorStream(true)
              .start();
      server.setSoTimeout(60_000);
      try (Socket socket = server.accept()) {
        assertThat(readLine(socket)).isEqualTo("secret:token");
        Controller controller = new Controller(socket.getInputStream(), socket.getOutputStream());
        controller.configure(WorkerProcess.configuration().build());
        controller.assign(1, GREEN);
        controller.end();

        assertThat(controller.awaitEnd().outcomes()).hasSize(2);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
    }
  }

  @Test
  void tellsWhoeverStartsItByHandWhatToDo() throws Exception {
    Process process =
        new ProcessBuilder(
                WorkerProcess.java(),
                "-cp",
                System.getProperty("java.class.path"),
                WorkerMain.class.getName())
            .redirectErrorStream(true)
            .start();

    String said;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      said = reader.readLine();
    }
    assertThat(said).contains("use the Maven plugin");
    assertThat(process.waitFor()).isNotZero();
  }

  private static WorkerProcess dying(String deed, String... jvmArguments) throws IOException {
    WorkerProcess worker = WorkerProcess.start(jvmArguments);
    worker
        .controller()
        .configure(WorkerProcess.configuration().putSystemProperties("zoo.deed", deed).build());
    worker.controller().assign(1, DiesZoo.class.getName());
    worker.controller().assign(2, GREEN);
    return worker;
  }

  private static void awaitHanging(WorkerProcess worker) {
    worker.controller().await(WorkerProcessTest::isHanging);
  }

  private static boolean isHanging(FromWorker message) {
    return message.getPrinted().getText().toStringUtf8().contains("hanging");
  }

  private static Process process(String script) throws IOException {
    return new ProcessBuilder(
            "/bin/sh",
            "-c",
            script,
            WorkerProcess.java(),
            "-cp",
            System.getProperty("java.class.path"),
            WorkerMain.class.getName(),
            "/dev/fd/3",
            "/dev/fd/4",
            Controller.NONCE)
        .start();
  }

  private static String readLine(Socket socket) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = socket.getInputStream().read();
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = socket.getInputStream().read();
    }
    return line.toString();
  }

  private static String location(Class<?> type) throws Exception {
    return Path.of(
            Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI())
        .toString();
  }
}
