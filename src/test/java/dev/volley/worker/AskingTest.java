package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.FromWorker.MessageCase;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.WaitsToBeDescribedZoo;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class AskingTest {

  private static final String GREEN = GreenZoo.class.getName();

  @Test
  void runsWhatIsGranted() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assignToAsk(1, GREEN);
    awaitQuestion(controller, 1);

    controller.grant(1);
    controller.end();
    Story story = ending(controller, 1);

    assertThat(story.messages())
        .extracting(FromWorker::getMessageCase)
        .containsSubsequence(
            MessageCase.REQUEST_STARTED,
            MessageCase.DESCRIBED,
            MessageCase.ASKING,
            MessageCase.STARTED,
            MessageCase.FINISHED,
            MessageCase.REQUEST_DONE,
            MessageCase.GOODBYE);
    assertThat(story.outcomes()).hasSize(2);
  }

  @Test
  void describesWholeBeforeItAsks() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assignToAsk(1, GREEN);
    awaitQuestion(controller, 1);
    controller.takeBack(1);
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.planned()).containsExactlyInAnyOrder("first()", "second()");
    assertThat(story.messages())
        .filteredOn(FromWorker::hasDescribed)
        .last()
        .matches(message -> message.getDescribed().getComplete());
  }

  @Test
  void givesBackWhatAsksAndRunsTheNext() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assignToAsk(1, GREEN);
    controller.assign(2, GREEN);
    awaitQuestion(controller, 1);

    controller.takeBack(1);
    controller.awaitDone(2);
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(kinds(story))
        .containsExactly(
            MessageCase.HELLO,
            MessageCase.READY,
            MessageCase.REQUEST_STARTED,
            MessageCase.DESCRIBED,
            MessageCase.ASKING,
            MessageCase.TAKEN_BACK,
            MessageCase.REQUEST_STARTED,
            MessageCase.DESCRIBED,
            MessageCase.REQUEST_DONE,
            MessageCase.GOODBYE);
    assertThat(story.messages())
        .filteredOn(FromWorker::hasRequestDone)
        .extracting(message -> message.getRequestDone().getRequest())
        .containsExactly(2);
    assertThat(story.outcomes()).hasSize(2);
  }

  /** The story itself fails where a number is given twice. */
  @Test
  void numbersNodesAnewAfterAUnitWasOnlyDescribed() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    for (int request = 1; request <= 3; request++) {
      controller.assignToAsk(request, GREEN);
      awaitQuestion(controller, request);
      controller.takeBack(request);
    }
    controller.assignToAsk(4, GREEN);
    awaitQuestion(controller, 4);
    controller.grant(4);
    controller.end();
    Story story = ending(controller, 4);

    int nodes =
        story.messages().stream().mapToInt(each -> each.getDescribed().getNodesCount()).sum();
    assertThat(story.node("second()]").getId()).isBetween(nodes * 3 / 4 + 1, nodes);
    assertThat(story.outcomes()).hasSize(2);
  }

  @Test
  void mindsNoAnswerThatIsEarlyOrLateOrMeantForAnother() throws IOException {
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.grant(1);
    controller.assignToAsk(1, GREEN);
    awaitQuestion(controller, 1);
    controller.grant(2);
    controller.takeBack(2);
    controller.assignToAsk(2, GREEN);

    controller.grant(1);
    controller.grant(1);
    controller.takeBack(1);
    awaitQuestion(controller, 2);
    controller.grant(1);
    controller.takeBack(2);
    controller.grant(2);
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.done(1).hasThrown()).isFalse();
    assertThat(story.outcomes()).hasSize(2);
    assertThat(story.messages())
        .filteredOn(FromWorker::hasTakenBack)
        .extracting(message -> message.getTakenBack().getRequest())
        .containsExactly(2);
  }

  @Test
  void asksAlthoughItWasAskedBackWhileItWasDescribed() throws IOException {
    WaitsToBeDescribedZoo.goOn = new CountDownLatch(1);
    Controller controller = InProcessWorker.start(Configure.newBuilder());
    controller.assignToAsk(1, WaitsToBeDescribedZoo.class.getName());
    controller.assign(2, GREEN);
    controller.await(FromWorker::hasRequestStarted);

    controller.takeBack(1);
    controller.takeBack(2);
    controller.await(each -> each.getTakenBack().getRequest() == 2);
    WaitsToBeDescribedZoo.goOn.countDown();
    awaitQuestion(controller, 1);
    controller.takeBack(1);
    controller.end();
    Story story = controller.awaitEnd();

    assertThat(story.messages())
        .filteredOn(FromWorker::hasTakenBack)
        .extracting(message -> message.getTakenBack().getRequest())
        .containsExactly(2, 1);
    assertThat(story.outcomes()).isEmpty();
  }

  @Test
  void endsWhereNobodyAnswersAnyMore() throws Exception {
    InProcessWorker worker = new InProcessWorker(null);
    worker.controller().configure(Configure.getDefaultInstance());
    worker.controller().assignToAsk(1, GREEN);
    awaitQuestion(worker.controller(), 1);

    worker.controller().end();
    Story story = worker.controller().awaitEnd();
    worker.join();

    assertThat(kinds(story)).endsWith(MessageCase.TAKEN_BACK, MessageCase.GOODBYE);
    assertThat(story.outcomes()).isEmpty();
  }

  @Test
  void returnsWhereTheControllerIsGoneWithoutAnAnswer() throws Exception {
    InProcessWorker worker = new InProcessWorker(null);
    worker.controller().configure(Configure.getDefaultInstance());
    worker.controller().assignToAsk(1, GREEN);
    awaitQuestion(worker.controller(), 1);

    worker.controller().die();
    worker.join();

    assertThat(worker.controller().awaitEnd().outcomes()).isEmpty();
  }

  private static void awaitQuestion(Controller controller, int request) {
    controller.await(each -> each.hasAsking() && each.getAsking().getRequest() == request);
  }

  private static Story ending(Controller controller, int request) throws IOException {
    Story story = controller.awaitEnd();
    assertThat(story.done(request).hasThrown()).as("%s", story.done(request)).isFalse();
    return story;
  }

  /** What was said of requests and of the worker itself. */
  private static List<MessageCase> kinds(Story story) {
    return story.messages().stream()
        .map(FromWorker::getMessageCase)
        .filter(kind -> kind != MessageCase.STARTED && kind != MessageCase.FINISHED)
        .toList();
  }
}
