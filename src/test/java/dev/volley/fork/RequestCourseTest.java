package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.TestNode;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RequestCourseTest {
  private static final TestNode TEST =
      new TestNode(
          "[engine:e]/[test:t]",
          Optional.empty(),
          TestNode.Kind.TEST,
          new TestNode.Source.Other(),
          "t",
          "t",
          false);

  private final RequestCourse course = new RequestCourse();

  @BeforeEach
  void getReady() throws BrokenConversation {
    course.starts(true);
  }

  @Test
  void refusesARequestBeforeReadyAndASecondReady() throws BrokenConversation {
    RequestCourse early = new RequestCourse();

    refuses(() -> early.begins(1), "it began request 1 before it was ready");
    early.starts(false);
    early.starts(true);
    early.begins(1);
    refuses(() -> early.starts(true), "it said Ready after Ready");
    refuses(() -> early.starts(false), "it said Unready after Ready");
  }

  @Test
  void takesAGoodbyeOfAWorkerThatWasNeverConfigured() {
    assertThatNoException().isThrownBy(new RequestCourse()::leaves);
  }

  @Test
  void takesARequestThatAsksAndIsGrantedAndOneThatIsNot() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              described(1);
              course.asks(1);
              course.runs(TEST);
              course.describes(1, true);
              course.runs(TEST);
              course.ends(1, false);
              described(2);
              course.asks(2);
              course.givesBack(2);
              described(3);
              course.ends(3, false);
              course.leaves();
            });
  }

  @Test
  void takesARequestThatFailedBeforeItWasDescribed() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              course.begins(1);
              course.describes(1, false);
              course.ends(1, true);
              course.begins(2);
            });
  }

  @Test
  void takesBackAtAnyTimeWhatHasNotBegun() {
    assertThatNoException()
        .isThrownBy(
            () -> {
              course.givesBack(2);
              described(1);
              course.givesBack(3);
              course.runs(TEST);
              course.givesBack(4);
              course.ends(1, false);
            });
  }

  @Test
  void refusesTwoRequestsAtOnce() throws BrokenConversation {
    course.begins(1);

    refuses(() -> course.begins(2), "it began request 2 while request 1 was not done");
    refuses(() -> course.begins(1), "it began request 1 while request 1 was not done");
  }

  @Test
  void refusesWordsOfAnotherRequestThanTheOneThatRuns() throws BrokenConversation {
    described(1);

    refuses(() -> course.describes(2, true), "it described tests of request 2 while it ran 1");
    refuses(() -> course.asks(2), "it asked for request 2 while it ran 1");
    refuses(() -> course.ends(2, false), "it was done with request 2 while it ran 1");
    course.ends(1, false);
    refuses(() -> course.describes(1, true), "request 1, which it does not run");
    refuses(() -> course.ends(1, false), "request 1, which it does not run");
  }

  @Test
  void refusesToRunOrAskBeforeAllIsDescribed() throws BrokenConversation {
    refuses(() -> course.runs(TEST), "it ran [engine:e]/[test:t] before");
    course.begins(1);
    course.describes(1, false);

    refuses(() -> course.runs(TEST), "before it had described its request whole");
    refuses(() -> course.asks(1), "at the wrong time");
    refuses(() -> course.ends(1, false), "had not described it whole");
  }

  @Test
  void refusesARequestThatIsAskedForTwiceOrComesBackAfterItRan() throws BrokenConversation {
    described(1);

    refuses(() -> course.givesBack(1), "it gave request 1 back, which had begun");
    course.asks(1);
    refuses(() -> course.asks(1), "at the wrong time");
    course.runs(TEST);
    refuses(() -> course.asks(1), "at the wrong time");
    refuses(() -> course.givesBack(1), "it gave request 1 back, which had begun");
  }

  @Test
  void refusesAGoodbyeInTheMiddleOfARequest() throws BrokenConversation {
    course.begins(1);

    refuses(course::leaves, "it said Goodbye while request 1 was not done");
  }

  private void described(int request) throws BrokenConversation {
    course.begins(request);
    course.describes(request, true);
  }

  private static void refuses(ThrowingCallable word, String problem) {
    assertThatThrownBy(word).isInstanceOf(BrokenConversation.class).hasMessageContaining(problem);
  }
}
