package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.LeavesTracesZoo;
import dev.volley.zoo.worker.SeesTracesZoo;
import dev.volley.zoo.worker.WaitingZoo;
import java.io.File;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private static final String NL = System.lineSeparator();

  @Test
  void givesBackWhatHasNotStartedWhileATestRuns() throws IOException {
    WaitingZoo.goOn = new CountDownLatch(1);
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assign(1, WaitingZoo.class.getName());
    controller.assign(2, GreenZoo.class.getName());
    controller.assign(3, GreenZoo.class.getName());
    controller.await(FromWorker::hasRequestStarted);

    controller.takeBack(2);
    controller.await(each -> each.getTakenBack().getRequest() == 2);
    WaitingZoo.goOn.countDown();
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder(
            "waits() SUCCESSFUL", "first() SUCCESSFUL", "second() SUCCESSFUL");
    assertThat(story.done(3).hasThrown()).isFalse();
  }

  @Test
  void keepsSilentWhereItIsTooLateToTakeBack() throws IOException {
    WaitingZoo.goOn = new CountDownLatch(1);
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assign(1, WaitingZoo.class.getName());
    controller.await(FromWorker::hasRequestStarted);

    controller.takeBack(1);
    controller.takeBack(99);
    WaitingZoo.goOn.countDown();
    controller.awaitDone(1);
    controller.takeBack(1);
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.messages()).noneMatch(FromWorker::hasTakenBack);
    assertThat(story.outcomes()).containsExactly("waits() SUCCESSFUL");
  }

  @Test
  void mindsNoCommandThatComesTwice() throws IOException {
    Controller controller = new InProcessWorker(null).controller();
    controller.assign(1, GreenZoo.class.getName());
    controller.configure(Configure.newBuilder().putSystemProperties("zoo.property", "1").build());
    controller.configure(Configure.newBuilder().putSystemProperties("zoo.property", "2").build());
    controller.assign(1, GreenZoo.class.getName());
    controller.assign(2, SeesTracesZoo.class.getName());
    controller.end();
    controller.end();
    controller.assign(3, GreenZoo.class.getName());
    Story story = controller.awaitEnd();

    assertThat(story.outcomes()).hasSize(3);
    assertThat(story.out("sees()]")).contains("zoo.property=1" + NL);
  }

  @Test
  void endsWhereNothingWasEverAsked() throws Exception {
    InProcessWorker worker = new InProcessWorker(null);
    worker.controller().end();

    assertThat(worker.controller().awaitEnd().saidGoodbye()).isTrue();
    worker.join();
  }

  @Test
  void returnsInsideMavenWhenTheControllerIsGone() throws Exception {
    InProcessWorker worker = new InProcessWorker(null);
    worker.controller().configure(Configure.getDefaultInstance());
    worker.controller().await(FromWorker::hasReady);

    worker.controller().die();

    worker.join();
  }

  @Test
  void configuresTheJvmAndCleansUpBetweenRequests() throws Exception {
    String realClassPath = System.getProperty("java.class.path");
    InProcessWorker worker = new InProcessWorker(null);
    Controller controller = worker.controller();
    controller.configure(
        Configure.newBuilder()
            .setEnableAssertions(true)
            .setTestClassPath("classes" + File.pathSeparator + "jars")
            .putSystemProperties("zoo.property", "set")
            .setExitAfterGoodbye(true)
            .build());
    controller.assign(1, LeavesTracesZoo.class.getName());
    controller.assign(2, SeesTracesZoo.class.getName());
    controller.end();
    Story story = controller.awaitEnd();
    worker.join();

    assertThat(story.out("sees()]"))
        .contains("interrupted=false" + NL)
        .contains("loader=false" + NL)
        .contains("zoo.property=set" + NL)
        .contains("java.class.path=classes" + File.pathSeparator + "jars" + NL);
    assertThat(controller.await(FromWorker::hasReady).getReady().getSystemPropertiesMap())
        .containsEntry("zoo.property", "set")
        .containsEntry("surefire.test.class.path", "classes" + File.pathSeparator + "jars")
        .containsEntry("surefire.real.class.path", realClassPath);
    assertThat(System.getProperty("zoo.property")).isNull();
    assertThat(System.getProperty("java.class.path")).isEqualTo(realClassPath);
  }

  @Test
  void tellsNothingOfMavensOwnClassPathInsideMaven() throws Exception {
    // Surefire may have set it in this very JVM.
    String before = System.getProperty("surefire.real.class.path");
    InProcessWorker worker = new InProcessWorker(null);
    Controller controller = worker.controller();
    controller.configure(Configure.newBuilder().setTestClassPath("classes").build());
    controller.end();
    controller.awaitEnd();
    worker.join();

    assertThat(controller.await(FromWorker::hasReady).getReady().getSystemPropertiesMap())
        .containsEntry("java.class.path", "classes")
        .containsEntry("surefire.test.class.path", "classes")
        .satisfies(
            properties -> assertThat(properties.get("surefire.real.class.path")).isEqualTo(before));
  }
}
