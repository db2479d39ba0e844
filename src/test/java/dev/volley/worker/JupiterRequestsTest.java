package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.Finished.Status;
import dev.volley.wire.proto.Frame;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Invocations;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.RequestDone;
import dev.volley.zoo.worker.BeforeAllFailsZoo;
import dev.volley.zoo.worker.DiesZoo;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.ManyZoo;
import dev.volley.zoo.worker.OldApiZoo;
import dev.volley.zoo.worker.OrderedZoo;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class JupiterRequestsTest {

  private static final String ZOO = OldApiZoo.class.getName();
  private static final String ZOO_ID = "[engine:junit-jupiter]/[class:" + ZOO + "]";

  @Test
  void tellsItsLifeInOrder() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), GreenZoo.class);

    assertThat(story.messages())
        .extracting(FromWorker::getMessageCase)
        .containsSubsequence(
            FromWorker.MessageCase.HELLO,
            FromWorker.MessageCase.READY,
            FromWorker.MessageCase.REQUEST_STARTED,
            FromWorker.MessageCase.DESCRIBED,
            FromWorker.MessageCase.STARTED,
            FromWorker.MessageCase.FINISHED,
            FromWorker.MessageCase.REQUEST_DONE,
            FromWorker.MessageCase.GOODBYE);
    assertThat(story.messages().get(0).getHello().getProtocolVersion()).isEqualTo(Preamble.VERSION);
    assertThat(story.messages().get(0).getHello().getPid())
        .isEqualTo(ProcessHandle.current().pid());
    assertThat(story.messages().get(1).getReady().getEnginesList())
        .contains("junit-jupiter", "junit-vintage");
    assertThat(story.outcomes())
        .containsExactlyInAnyOrder("first() SUCCESSFUL", "second() SUCCESSFUL");
    assertThat(story.done(1)).isEqualTo(RequestDone.newBuilder().setRequest(1).build());
  }

  @Test
  void tellsEveryOutcomeOfJupiter() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OldApiZoo.class);

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder(
            "passes() SUCCESSFUL",
            "fails() FAILED",
            "errs() ERRED",
            "aborts() ABORTED",
            "disabled() SKIPPED",
            "named() SUCCESSFUL",
            "parameterized(int)[1] SUCCESSFUL",
            "parameterized(int)[2] FAILED",
            "parameterized(int)[3] SUCCESSFUL",
            "repeated()[1] SUCCESSFUL",
            "repeated()[2] SUCCESSFUL",
            "dynamic()[1] SUCCESSFUL",
            "dynamic()[2] ERRED",
            "innerPasses() SUCCESSFUL",
            "innermostFails() FAILED");
    assertThat(story.finished("disabled()]").getReason()).isEqualTo("under repair");
    assertThat(story.finished("disabled()]").getNanos()).isZero();
    assertThat(story.finished("aborts()]").getThrown().getMessage()).contains("not today");
    assertThat(story.finished("passes()]").getNanos()).isPositive();
    assertThat(story.finished(ZOO + "]").getStatus()).isEqualTo(Status.SUCCESSFUL);
  }

  @Test
  void describesNodesWithTheirSources() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OldApiZoo.class);

    Node test = story.node("[method:named()]");
    assertThat(test.getKind()).isEqualTo(Node.Kind.TEST);
    assertThat(test.getIdPart()).isEqualTo("/[method:named()]");
    assertThat(test.getClassName()).isEqualTo(ZOO);
    assertThat(test.getMethodName()).isEqualTo("named");
    assertThat(test.getParameterTypes()).isEmpty();
    assertThat(test.getLegacyName()).isEqualTo("named()");
    assertThat(test.getDisplayName()).isEqualTo("A name for people");
    Node template = story.node("[test-template:parameterized(int)]");
    assertThat(template.getKind()).isEqualTo(Node.Kind.CONTAINER);
    assertThat(template.getParameterTypes()).isEqualTo("int");
    Node inner = story.node("[nested-class:Inner]");
    assertThat(inner.getClassName()).isEqualTo(ZOO + "$Inner");
    assertThat(inner.getMethodName()).isEmpty();
    assertThat(story.id(inner.getParent())).isEqualTo(ZOO_ID);
    assertThat(story.node("[method:passes()]").getDisplayName()).isEmpty();
  }

  @Test
  void takesAFailureApart() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), OldApiZoo.class);

    Finished failed = story.finished("fails()]");
    assertThat(failed.getThrown().getClassName()).isEqualTo("org.opentest4j.AssertionFailedError");
    assertThat(failed.getThrown().getExpected()).isEqualTo("the expected");
    assertThat(failed.getThrown().getActual()).isEqualTo("the actual");
    assertThat(failed.getThrown().getThrownByTestClass()).isFalse();
    assertThat(failed.getThrown().getFocusList())
        .extracting(Frame::getClassName, Frame::getMethodName)
        .containsExactly(tuple(ZOO, "fails"));
    Finished erred = story.finished("errs()]");
    assertThat(erred.getThrown().getThrownByTestClass()).isTrue();
    assertThat(erred.getThrown().getCause().getMessage()).isEqualTo("the cause");
    assertThat(erred.getThrown().getCause().getCommonFrames()).isPositive();
  }

  @Test
  void blamesTheClassForAFailingBeforeAll() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), BeforeAllFailsZoo.class);

    Finished finished = story.finished(BeforeAllFailsZoo.class.getName() + "]");
    assertThat(finished.getStatus()).isEqualTo(Status.ERRED);
    assertThat(finished.getThrown().getMessage()).isEqualTo("before all");
    assertThat(finished.getThrown().getFocusList()).hasSize(1);
    assertThat(story.outcomes()).isEmpty();
    assertThat(story.planned()).containsExactly("neverRuns()");
  }

  @Test
  void runsWhatUniqueIdsSelect() throws IOException {
    Story story =
        run(
            Assign.newBuilder()
                .addUniqueIds(ZOO_ID + "/[method:passes()]")
                .addUniqueIds(ZOO_ID + "/[nested-class:Inner]/[method:innerPasses()]"));

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder("passes() SUCCESSFUL", "innerPasses() SUCCESSFUL");
  }

  @Test
  void runsARangeOfInvocationsAndMindsNoneThatAreMissing() throws IOException {
    Story story =
        run(
            Assign.newBuilder()
                .addInvocations(
                    Invocations.newBuilder()
                        .setParent(ZOO_ID + "/[test-template:parameterized(int)]")
                        .addSegmentTypes("test-template-invocation")
                        .setFirst(1)
                        .setLast(9)
                        .addExcept(2)
                        .addExcept(3))
                .addInvocations(
                    Invocations.newBuilder()
                        .setParent(ZOO_ID + "/[test-factory:dynamic()]")
                        .addSegmentTypes("dynamic-container")
                        .addSegmentTypes("dynamic-test")
                        .setFirst(2)
                        .setLast(4)));

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder("parameterized(int)[1] SUCCESSFUL", "dynamic()[2] ERRED");
  }

  @Test
  void givesEveryRequestNewNumbers() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), GreenZoo.class, GreenZoo.class);

    assertThat(story.outcomes()).hasSize(4);
    assertThat(story.messages().stream().filter(FromWorker::hasDescribed)).hasSize(2);
  }

  @Test
  void saysThatAnEmptyRequestIsCompletelyDescribed() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), String.class);

    assertThat(story.messages().stream().filter(FromWorker::hasDescribed))
        .singleElement()
        .satisfies(each -> assertThat(each.getDescribed().getComplete()).isTrue());
    assertThat(story.messages().stream().filter(FromWorker::hasStarted)).isEmpty();
    assertThat(story.saidGoodbye()).isTrue();
  }

  @Test
  void describesLargePlansInChunks() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), ManyZoo.class);

    List<FromWorker> described =
        story.messages().stream().filter(FromWorker::hasDescribed).toList();
    assertThat(described).hasSizeGreaterThan(2);
    assertThat(described.get(0).getDescribed().getNodesCount()).isEqualTo(500);
    assertThat(described.get(0).getDescribed().getComplete()).isFalse();
    assertThat(story.planned()).hasSize(1100);
  }

  @Test
  void survivesErrorsThatTheEngineLetsThrough() throws IOException {
    Configure.Builder configure = Configure.newBuilder().putSystemProperties("zoo.deed", "error");

    Story story = InProcessWorker.run(configure, DiesZoo.class, GreenZoo.class);

    assertThat(story.done(1).getThrown().getClassName()).isEqualTo("java.lang.OutOfMemoryError");
    assertThat(story.outcomes())
        .containsExactlyInAnyOrder("first() SUCCESSFUL", "second() SUCCESSFUL");
    assertThat(story.saidGoodbye()).isTrue();
    assertThatThrownBy(() -> story.finished("dies()]")).hasMessageContaining("has not finished");
  }

  @Test
  void marksClassesWhoseTestsAreOrdered() throws IOException {
    Story story =
        InProcessWorker.run(Configure.newBuilder(), OrderedZoo.Inherited.class, GreenZoo.class);

    assertThat(story.node("[class:" + OrderedZoo.Inherited.class.getName() + "]").getOrdered())
        .isTrue();
    assertThat(story.node("[nested-class:Inner]").getOrdered()).isTrue();
    assertThat(story.node("[class:" + GreenZoo.class.getName() + "]").getOrdered()).isFalse();
    assertThat(story.node("[method:first()]").getOrdered()).isFalse();
  }

  @Test
  void marksAllJupiterClassesWhereADefaultOrdererIsSet() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder()
                .putConfigurationParameters(
                    "junit.jupiter.testmethod.order.default",
                    "org.junit.jupiter.api.MethodOrderer$MethodName"),
            GreenZoo.class);

    assertThat(story.node("[class:" + GreenZoo.class.getName() + "]").getOrdered()).isTrue();
  }

  private static Story run(Assign.Builder assign) throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assign(assign.setRequest(1));
    controller.end();
    Story story = controller.awaitEnd();
    assertThat(story.done(1).hasThrown()).as("%s", story.done(1)).isFalse();
    return story;
  }
}
