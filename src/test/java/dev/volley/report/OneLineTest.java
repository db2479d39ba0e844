package dev.volley.report;

import static dev.volley.report.TakenApart.at;
import static dev.volley.report.TakenApart.frame;
import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class OneLineTest {

  private static final StackTraceElement LIBRARY = frame("lib.Library", "call", 3);
  private static final ReportNames NAMES = new ReportNames("p.FooTest", "p.FooTest", "works");

  @Test
  void ofAnAssertionNamesThePlaceAndTheMessage() {
    AssertionError error =
        at(
            new AssertionFailedError("expected: <1> but was: <2>"),
            LIBRARY,
            frame("p.FooTest", "works", 42));

    assertThat(line(new Outcome.Failed(TakenApart.of(error, "p.FooTest"))))
        .isEqualTo("FooTest.works:42 expected: <1> but was: <2>");
  }

  @Test
  void ofAnExceptionNamesTheWayAndWhatWasThrown() {
    Exception exception =
        at(
            new IllegalStateException("boom"),
            LIBRARY,
            frame("p.FooTest", "helper", 30),
            LIBRARY,
            frame("p.FooTest", "works", 17));

    assertThat(errored(exception)).isEqualTo("FooTest.works:17->helper:30 » IllegalState boom");
  }

  @Test
  void ofAnExceptionThrownByTheTestItselfHasNoMark() {
    Exception exception = at(new UnsupportedOperationException(), frame("p.FooTest", "works", 17));

    assertThat(errored(exception)).isEqualTo("FooTest.works:17 UnsupportedOperation");
  }

  @Test
  void namesSuperclasses() {
    Exception exception = at(new Exception("boom"), LIBRARY, frame("p.BaseTest", "check", 5));

    assertThat(errored(exception)).isEqualTo("FooTest>BaseTest.check:5 » Exception boom");
  }

  @Test
  void knowsTheTestsOwnClassBehindALaneAndAPass() {
    Exception exception = at(new IllegalStateException("boom"), frame("p.FooTest", "works", 17));
    Outcome outcome = new Outcome.Errored(Optional.of(TakenApart.of(exception, "p.FooTest")));

    assertThat(OneLine.of(NAMES.suffixed("(w1)(p2)"), outcome))
        .isEqualTo("FooTest(w1)(p2).works:17 IllegalState boom");
  }

  @Test
  void withoutFramesNamesTheTest() {
    assertThat(errored(at(new StackOverflowError(), LIBRARY)))
        .isEqualTo("FooTest.works » StackOverflow");
    assertThat(line(new Outcome.Errored(Optional.empty()))).startsWith("FooTest.works The engine");
  }

  @Test
  void leavesOutLinesThatAreNotKnown() {
    assertThat(errored(at(new IllegalStateException("boom"), frame("p.FooTest", "works", -1))))
        .isEqualTo("FooTest.works IllegalState boom");
  }

  @Test
  void ofADeathTellsTheEvidence() {
    assertThat(line(new Outcome.Crashed("w1 ended with exit code 137\nmore")))
        .isEqualTo("FooTest.works » WorkerDied w1 ended with exit code 137");
    assertThat(line(new Outcome.NotRun("no worker could be started")))
        .isEqualTo("FooTest.works » NotRun no worker could be started");
  }

  private static String errored(Throwable thrown) {
    return line(new Outcome.Errored(Optional.of(TakenApart.of(thrown, "p.FooTest", "p.BaseTest"))));
  }

  private static String line(Outcome outcome) {
    return OneLine.of(NAMES, outcome);
  }
}
