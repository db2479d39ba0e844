package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.Frame;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Thrown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.ComparisonFailure;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class ThrowablesTest {

  @Test
  void tellsWhatPrintStackTracePrints() {
    Exception thrown = new IllegalStateException("top", new RuntimeException("cause"));
    thrown.addSuppressed(new IllegalArgumentException("suppressed", new Error("deep")));

    StringWriter expected = new StringWriter();
    thrown.printStackTrace(new PrintWriter(expected));

    assertThat(print(Throwables.describe(thrown, null))).isEqualTo(expected.toString());
  }

  @Test
  void tellsNamesAndMessages() {
    Thrown thrown = Throwables.describe(new Inner("why"), null);

    assertThat(thrown.getClassName()).isEqualTo(Inner.class.getName());
    assertThat(thrown.getSimpleName()).isEqualTo("Inner");
    assertThat(thrown.getMessage()).isEqualTo("why");
    assertThat(thrown.getText()).isEqualTo(Inner.class.getName() + ": why");
    assertThat(Throwables.describe(new Inner(null), null).hasMessage()).isFalse();
    assertThat(Throwables.describe(new RuntimeException() {}, null).getSimpleName())
        .startsWith("ThrowablesTest$");
  }

  @Test
  void endsCirclesOfCausesAndSuppressed() {
    Exception first = new Exception("first");
    Exception second = new Exception("second", first);
    first.initCause(second);
    second.addSuppressed(first);

    Thrown thrown = Throwables.describe(first, null);

    assertThat(thrown.getCircular()).isFalse();
    assertThat(thrown.getCause().getMessage()).isEqualTo("second");
    assertThat(thrown.getCause().getCause().getCircular()).isTrue();
    assertThat(thrown.getCause().getCause().getText()).isEqualTo("java.lang.Exception: first");
    assertThat(thrown.getCause().getSuppressed(0).getCircular()).isTrue();
  }

  @Test
  void survivesThrowablesWhoseMethodsThrow() {
    Thrown thrown = Throwables.describe(new Hostile(), null);

    assertThat(thrown.getClassName()).isEqualTo(Hostile.class.getName());
    assertThat(thrown.getMessage()).contains("getMessage() threw java.lang.UnsupportedOp");
    assertThat(thrown.getText())
        .contains("toString() threw java.lang.StackOverflowError")
        .contains("getCause() threw java.lang.IllegalStateException")
        .contains("getStackTrace() threw java.lang.NullPointerException");
    assertThat(thrown.getFramesList()).isEmpty();
  }

  @Test
  void survivesThrowablesThatAnswerNull() {
    Thrown thrown = Throwables.describe(new Voiceless(), Voiceless.class);

    assertThat(thrown.getText()).isEqualTo(Voiceless.class.getName());
    assertThat(thrown.hasMessage()).isFalse();
    assertThat(thrown.getThrownByTestClass()).isFalse();
  }

  @Test
  void cutsLongTextsAndSaysByHowMuch() {
    String text = "x".repeat(Throwables.MOST_IN_TEXT + 1000);

    Thrown thrown = Throwables.describe(new Exception(text), null);

    assertThat(thrown.getMessage())
        .hasSizeLessThan(Throwables.MOST_IN_TEXT + 100)
        .endsWith("... (1000 more characters left out)");
  }

  @Test
  void fitsIntoAMessageHoweverMuchThereIsToTell() throws Exception {
    String text = "\u20ac".repeat(Throwables.MOST_IN_TEXT + 1);
    Exception thrown = new AssertionFailedErrorOf(text);
    for (int i = 0; i < 20; i++) {
      thrown = new Exception(text + i, thrown);
    }
    for (int i = 0; i < 2000; i++) {
      thrown.addSuppressed(new Exception("suppressed " + i));
    }

    Thrown described = Throwables.describe(thrown, null);

    assertThat(described.getSerializedSize()).isLessThan(60 * 1024 * 1024);
    assertThat(described.toBuilder().build()).isEqualTo(Thrown.parseFrom(described.toByteArray()));
    assertThat(described.getText()).endsWith("(2000 suppressed ones left out)");
  }

  @Test
  void staysWithinTheDepthThatParsersTake() throws Exception {
    Exception thrown = new Exception("innermost");
    for (int i = 0; i < 10_000; i++) {
      thrown = new Exception("level " + i, thrown);
    }

    FromWorker message =
        FromWorker.newBuilder()
            .setFinished(Finished.newBuilder().setThrown(Throwables.describe(thrown, null)))
            .build();

    Thrown deepest = FromWorker.parseFrom(message.toByteArray()).getFinished().getThrown();
    int depth = 0;
    while (deepest.hasCause()) {
      deepest = deepest.getCause();
      depth++;
    }
    assertThat(depth).isEqualTo(Throwables.DEEPEST);
    assertThat(deepest.getText()).contains("left out");
  }

  @Test
  void mendsTextsThatNoEncodingCarries() {
    Thrown thrown = Throwables.describe(new Exception("a\ud83dz\ude00 \ud83d\ude00"), null);

    assertThat(thrown.getMessage()).isEqualTo("a\ufffdz\ufffd \ud83d\ude00");
  }

  @Test
  void tellsWhatWasExpected() {
    Thrown both = Throwables.describe(new AssertionFailedError("m", "right", "wrong"), null);
    assertThat(both.getExpected()).isEqualTo("right");
    assertThat(both.getActual()).isEqualTo("wrong");

    Thrown isNull = Throwables.describe(new AssertionFailedError("m", "right", null), null);
    assertThat(isNull.getActual()).isEqualTo("null");

    Thrown none = Throwables.describe(new AssertionFailedError("m"), null);
    assertThat(none.hasExpected()).isFalse();
    assertThat(none.hasActual()).isFalse();

    Thrown junit4 = Throwables.describe(new ComparisonFailure("m", "right", "wrong"), null);
    assertThat(junit4.getExpected()).isEqualTo("right");
    assertThat(junit4.getActual()).isEqualTo("wrong");

    Thrown junit3 =
        Throwables.describe(new junit.framework.ComparisonFailure("m", "right", null), null);
    assertThat(junit3.getExpected()).isEqualTo("right");
    assertThat(junit3.hasActual()).isFalse();
  }

  @Test
  void focusesOnTheTestClassAndItsSuperclasses() {
    Thrown thrown = Throwables.describe(new Derived().test(), Derived.class);

    assertThat(thrown.getFocusList())
        .extracting(Frame::getMethodName)
        .containsExactly("test", "inherited");
    assertThat(thrown.getFocus(1).getClassName()).isEqualTo(Base.class.getName());
    assertThat(thrown.getFocus(1).getLine()).isPositive();
    assertThat(thrown.getThrownByTestClass()).isFalse();
    assertThat(Throwables.describe(new Derived().test(), Base.class).getThrownByTestClass())
        .isTrue();
    assertThat(Throwables.describe(new Derived().test(), null).getFocusList()).isEmpty();
  }

  /** Prints it as {@code Throwable.printStackTrace} would have done. */
  private static String print(Thrown thrown) {
    List<String> lines = new ArrayList<>();
    print(thrown, "", "", lines);
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }

  private static void print(Thrown thrown, String caption, String indent, List<String> lines) {
    lines.add(indent + caption + thrown.getText());
    thrown.getFramesList().forEach(frame -> lines.add(indent + "\tat " + frame));
    if (thrown.getCommonFrames() > 0) {
      lines.add(indent + "\t... " + thrown.getCommonFrames() + " more");
    }
    thrown.getSuppressedList().forEach(s -> print(s, "Suppressed: ", indent + "\t", lines));
    if (thrown.hasCause()) {
      print(thrown.getCause(), "Caused by: ", indent, lines);
    }
  }

  private static class Base {
    RuntimeException inherited() {
      return new IllegalStateException("thrown in the base");
    }
  }

  private static final class Derived extends Base {
    RuntimeException test() {
      return inherited();
    }
  }

  private static final class Inner extends RuntimeException {
    private static final long serialVersionUID = 1;

    Inner(@Nullable String message) {
      super(message);
    }
  }

  private static final class AssertionFailedErrorOf extends Exception {
    private static final long serialVersionUID = 1;

    AssertionFailedErrorOf(String text) {
      super(text, new AssertionFailedError(text, text, text));
    }
  }

  private static final class Hostile extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new UnsupportedOperationException();
    }

    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      throw new StackOverflowError();
    }

    @Override
    public synchronized Throwable getCause() {
      throw new IllegalStateException();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new NullPointerException();
    }
  }

  private static final class Voiceless extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings({"NullAway", "OverrideThrowableToString", "ToStringReturnsNull"})
    public String toString() {
      return null;
    }

    @Override
    @SuppressWarnings("NullAway")
    public StackTraceElement[] getStackTrace() {
      return null;
    }
  }
}
