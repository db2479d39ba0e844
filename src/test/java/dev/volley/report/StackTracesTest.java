package dev.volley.report;

import static dev.volley.report.TakenApart.frame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class StackTracesTest {

  private static final StackTraceElement TEST = frame("p.FooTest", "works", 42);
  private static final StackTraceElement RUNNER = frame("runner.Runner", "run", 7);

  @Test
  void areWhatTheJvmWouldHavePrinted() {
    Exception cause = new IllegalStateException("the cause\nin two lines");
    Exception suppressed = new RuntimeException("closing", new Error("below closing"));
    Exception thrown = new RuntimeException("boom", cause);
    thrown.addSuppressed(suppressed);
    cause.addSuppressed(new Exception());

    assertThat(StackTraces.full(TakenApart.of(thrown))).isEqualTo(printed(thrown));
  }

  @Test
  void ofACircleAreWhatTheJvmWouldHavePrinted() {
    Exception inner = new IllegalStateException("inner");
    Exception outer = new RuntimeException("outer", inner);
    inner.initCause(outer);

    assertThat(StackTraces.full(TakenApart.of(outer)))
        .isEqualTo(printed(outer))
        .contains("CIRCULAR");
  }

  @Test
  void trimmedKeepFramesOfTheTestsClassAlone() {
    Exception thrown =
        TakenApart.at(new RuntimeException("boom"), frame("p.Service", "call", 1), TEST, RUNNER);

    assertThat(StackTraces.trimmed(TakenApart.of(thrown), "p.FooTest"::equals))
        .isEqualTo("java.lang.RuntimeException: boom\n\tat p.FooTest.works(FooTest.java:42)\n");
  }

  @Test
  void trimmedShowFramesThatACauseSharesWithWhatItCaused() {
    Exception cause =
        TakenApart.at(new Exception("why"), frame("p.Service", "deep", 9), TEST, RUNNER);
    Exception thrown =
        TakenApart.at(
            new RuntimeException("boom", cause), frame("p.Service", "call", 1), TEST, RUNNER);

    assertThat(StackTraces.trimmed(TakenApart.of(thrown), "p.FooTest"::equals))
        .isEqualTo(
            """
            java.lang.RuntimeException: boom
            \tat p.FooTest.works(FooTest.java:42)
            Caused by: java.lang.Exception: why
            \tat p.FooTest.works(FooTest.java:42)
            """);
  }

  @Test
  void trimmedTakeTheFramesOfTheCauseThatHasAny() {
    Exception cause = TakenApart.at(new Exception("why"), frame("p.Pool", "run", 3), TEST);
    Exception thrown = TakenApart.at(new RuntimeException("boom", cause), RUNNER);

    assertThat(StackTraces.trimmed(TakenApart.of(thrown), "p.FooTest"::equals))
        .isEqualTo("java.lang.RuntimeException: boom\n\tat p.FooTest.works(FooTest.java:42)\n");
  }

  @Test
  void trimmedKnowTheClassBehindLoaderAndModule() {
    StackTraceElement inModule =
        new StackTraceElement("app", "my.mod", "1.0", "p.FooTest", "works", "FooTest.java", 42);
    Exception thrown = TakenApart.at(new RuntimeException("boom"), inModule, RUNNER);

    assertThat(StackTraces.trimmed(TakenApart.of(thrown), "p.FooTest"::equals))
        .isEqualTo("java.lang.RuntimeException: boom\n\tat " + inModule + "\n");
  }

  private static String printed(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text, true));
    return text.toString().replace(System.lineSeparator(), "\n");
  }
}
