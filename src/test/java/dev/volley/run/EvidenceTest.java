package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.CrashReport;
import dev.volley.model.ExitCall;
import dev.volley.model.Findings;
import dev.volley.model.WorkerEvent.Gone;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a death says, kind by kind. */
class EvidenceTest {
  private static final String DURING = " while a test ran: ";

  @Test
  void theContainersKillerIsTheCauseOfASigkill() {
    Findings findings = new Findings(Optional.empty(), Optional.of("the container was full"));

    assertThat(during(new WorkerExit.Signal(9, "SIGKILL"), "", findings))
        .isEqualTo(
            "The JVM of worker w3 (pid 4711) ended with signal 9 (SIGKILL)"
                + DURING
                + "the container was full.");
  }

  @Test
  void aSigkillThatNothingExplainsCameFromOutside() {
    assertThat(during(new WorkerExit.Signal(9, "SIGKILL"), "", Findings.NONE))
        .contains(DURING + "something outside of it killed it, and it was not Volley");
  }

  @ParameterizedTest
  @CsvSource({
    "Internal Error (debug.cpp:362) fatal error: OutOfMemory encountered: Java heap space,"
        + " the Java heap is full",
    "fatal error: OutOfMemoryError encountered: Metaspace, no room for more classes",
    "There is insufficient memory for the Java Runtime Environment to continue., native memory",
    "SIGBUS (0x7) at pc=0x1, the JVM crashed: SIGBUS"
  })
  void aReportOfACrashIsTheCause(String headline, String cause) {
    CrashReport report = new CrashReport("/x/hs_err_pid1.log", headline, "", List.of("a line"));
    Findings findings = new Findings(Optional.of(report), Optional.empty());

    assertThat(during(new WorkerExit.Signal(6, "SIGABRT"), "", findings))
        .contains(DURING, cause, "own report of the crash: /x/hs_err_pid1.log", headline, "a line");
  }

  @Test
  void aCrashWithoutAReportIsSaidToBeOne() {
    assertThat(during(new WorkerExit.Signal(11, "SIGSEGV"), "", Findings.NONE))
        .contains("crashed, and no report of it was found");
  }

  @Test
  void theOneWhoCalledExitComesBeforeAnythingElse() {
    Evidence evidence =
        new Evidence(
            new WorkerId(3),
            0,
            new Gone(new WorkerExit.Signal(9, "SIGKILL"), "Terminating due to nothing"),
            Optional.of(
                new ExitCall(
                    "x",
                    List.of(
                        "java.lang.Runtime.exit(Runtime.java:1)",
                        "com.acme.A.leave(A.java:2)",
                        "jdk.internal.reflect.M.invoke(M.java:3)",
                        "com.acme.Never.seen(N.java:4)"))),
            "It had run before: A.");

    assertThat(evidence.during("a test ran").lines())
        .containsExactly(
            "The JVM of worker w3 ended with signal 9 (SIGKILL) while a test ran: Runtime.exit was"
                + " called by thread \"x\".",
            "\tat java.lang.Runtime.exit(Runtime.java:1)",
            "\tat com.acme.A.leave(A.java:2)",
            "It had run before: A.",
            "Its last lines on standard error:",
            "Terminating due to nothing");
  }

  @Test
  void quotesTheLastTwentyLines() {
    String words =
        IntStream.rangeClosed(1, 50).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

    assertThat(during(new WorkerExit.Code(3), words, Findings.NONE))
        .contains("\nline 31\n")
        .doesNotContain("line 30")
        .endsWith("line 50");
  }

  @Test
  void saysInOneLineWhatIsToldElsewhere() {
    assertThat(evidence(new WorkerExit.Code(3), "a word", Findings.NONE).briefly("So it is."))
        .isEqualTo("The JVM of worker w3 (pid 4711) ended with exit code 3. So it is.");
  }

  @Test
  void remembersTheLastUnitsAndCountsAll() {
    Past past = new Past();
    assertThat(past.inWords()).isEqualTo("It had run nothing before.");
    past.ran("A");
    past.ran("B");
    assertThat(past.inWords()).isEqualTo("It had run before: A, B.");
    for (String label : List.of("C", "D", "E", "F")) {
      past.ran(label);
    }
    assertThat(past.inWords())
        .isEqualTo("It had run 6 units before, the last of them: B, C, D, E, F.");
  }

  private static String during(WorkerExit exit, String lastWords, Findings findings) {
    return evidence(exit, lastWords, findings).during("a test ran");
  }

  private static Evidence evidence(WorkerExit exit, String lastWords, Findings findings) {
    return new Evidence(
        new WorkerId(3), 4711, new Gone(exit, lastWords, findings), Optional.empty(), "");
  }
}
