package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reports of tests that ran several times, each validated against the schema. */
class RetriedReportsTest {
  private final TestNode foo = Nodes.classOf("pkg.FooTest");
  private final TestNode test = Nodes.test(foo, "test");

  /** A run whose only test has begun for the first time. */
  private final Script script = new Script().begin(2).started(1, test);

  @TempDir Path directory;

  /** Its reports once its only suite has settled. */
  private ReportedRun reported() {
    return ReportedRun.of(directory, script.settled("pkg.FooTest").end());
  }

  private static TestEvent retried(TestNode node, Outcome outcome) {
    return new TestEvent.Retried(node, Duration.ofMillis(5), outcome);
  }

  private static final Outcome ERRED = new Outcome.Errored(Optional.empty());
  private static final Outcome CRASHED = new Outcome.Crashed("It died.\nThat is all.");

  @Test
  void keepTheFirstKindOfATestThatNeverPassed() {
    script.out(1, test, "first").on(1, retried(test, ERRED));
    script.started(2, test).out(2, test, "second").on(2, retried(test, ERRED));
    script.started(2, test).finished(2, test, CRASHED);

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 1, 0, 0));
    assertThat(run.console())
        .contains(
            "[ERROR] Errors: \n[ERROR] pkg.FooTest.test\n[ERROR]   Run 1: FooTest.test ",
            "[ERROR]   Run 2: FooTest.test ",
            "[ERROR]   Run 3: FooTest.test » WorkerDied It died.\n[INFO] \n");
    assertThat(run.testCases("pkg.FooTest")).containsExactly("pkg.FooTest.test");
    assertThat(run.xml("pkg.FooTest").getElementsByTagName("rerunError").getLength()).isEqualTo(2);
  }

  @Test
  void tellOfATestThatNeverPassedWhatItsFirstRunWas() {
    script.out(1, test, "first").on(1, retried(test, ERRED));
    script.started(1, test).out(1, test, "second").after(1000).finished(1, test, CRASHED);

    ReportedRun run = reported();

    Element testCase = (Element) run.xml("pkg.FooTest").getElementsByTagName("testcase").item(0);
    assertThat(testCase.getAttribute("time")).isEqualTo("0.005");
    assertThat(children(testCase)).containsExactly("error", "rerunError", "system-out");
    assertThat(testCase.getLastChild().getPreviousSibling().getTextContent()).isEqualTo("first");
    assertThat(run.text("TEST-pkg.FooTest.xml"))
        .containsOnlyOnce("first")
        .containsOnlyOnce("second");
  }

  @Test
  void beginWithHowTheTestEndedWhateverItsLaterRunsWere() {
    Outcome failed = new Outcome.Failed(TakenApart.of(new AssertionError("no"), "pkg.FooTest"));
    script.on(1, retried(test, ERRED)).started(1, test).on(1, retried(test, failed));
    script.started(1, test).finished(1, test, ERRED);

    Element suite = reported().xml("pkg.FooTest");

    assertThat(children((Element) suite.getElementsByTagName("testcase").item(0)))
        .containsExactly("error", "rerunError", "rerunError");
  }

  @Test
  void takeNoRunThatWasSkippedForOneThatPassed() {
    script.on(1, retried(test, ERRED)).started(1, test);
    script.finished(1, test, new Outcome.Aborted(Optional.empty()));

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 1, 0, 0));
    assertThat(run.console()).contains("[ERROR] Errors: ").doesNotContain("PASS");
  }

  private static List<String> children(Element element) {
    List<String> names = new ArrayList<>();
    for (Node at = element.getFirstChild(); at != null; at = at.getNextSibling()) {
      if (at instanceof Element child) {
        names.add(child.getTagName());
      }
    }
    return names;
  }

  @Test
  void tellARunOnceThatWasToBeRepeatedAndWasNot() {
    script.out(1, test, "printed once").on(1, retried(test, ERRED)).finished(1, test, ERRED);

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 1, 0, 0));
    assertThat(run.xml("pkg.FooTest").getElementsByTagName("rerunError").getLength()).isZero();
    assertThat(run.xml("pkg.FooTest").getTextContent()).contains("printed once");
  }

  @Test
  void tellARunOnceWhoseFailureStandsAfterOneThatWasAborted() {
    script.out(1, test, "first").on(1, retried(test, ERRED));
    script.started(2, test).on(2, retried(test, new Outcome.Aborted(Optional.empty())));
    script.finished(2, test, ERRED);

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 1, 0, 0));
    assertThat(run.console())
        .contains("[ERROR]   Run 1: FooTest.test ", "[ERROR]   Run 2: FooTest.test ")
        .doesNotContain("Run 3");
    assertThat(run.xml("pkg.FooTest").getElementsByTagName("rerunError").getLength()).isZero();
    assertThat(run.xml("pkg.FooTest").getTextContent()).contains("first");
  }

  @Test
  void tellARunOnceWhoseFailureStandsAfterOneThatWasCutOff() {
    script.on(1, retried(test, ERRED)).started(1, test);
    script.on(1, new TestEvent.Finished(test, Duration.ofMillis(5), ERRED));

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 1, 0, 0));
    assertThat(run.console()).doesNotContain("Run 2");
    assertThat(run.xml("pkg.FooTest").getElementsByTagName("rerunError").getLength()).isZero();
  }

  @Test
  void countATestThatPassesInTheEndAsFlaky() {
    script.on(1, retried(test, ERRED)).ran(1, test);

    ReportedRun run = reported();

    assertThat(run.summary()).isEqualTo(new RunSummary(1, 0, 0, 0, 1));
    assertThat(run.xml("pkg.FooTest").getAttribute("flakes")).isEqualTo("1");
  }

  @Test
  void areOfEachPassByItself() {
    Script passes =
        new Script()
            .begin(1)
            .event(new RunEvent.PassStarted(Instant.EPOCH, 1, 2))
            .ran(1, test)
            .settled("pkg.FooTest(p1)")
            .event(new RunEvent.PassStarted(Instant.EPOCH, 2, 2))
            .ran(1, test)
            .settled("pkg.FooTest(p2)");

    ReportedRun run = ReportedRun.of(directory, passes);

    assertThat(run.files())
        .containsExactly(
            "TEST-pkg.FooTest-p1.xml",
            "TEST-pkg.FooTest-p2.xml",
            "pkg.FooTest-p1.txt",
            "pkg.FooTest-p2.txt");
    assertThat(run.xml("pkg.FooTest-p2").getAttribute("tests")).isEqualTo("1");
    assertThat(run.summary()).isEqualTo(new RunSummary(2, 0, 0, 0));
  }
}
