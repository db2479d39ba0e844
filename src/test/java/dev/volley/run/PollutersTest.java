package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.report.RunSummary;
import dev.volley.zoo.run.retrying.FlakyZoo;
import dev.volley.zoo.run.retrying.PollutedZoo;
import dev.volley.zoo.run.retrying.PollutingZoo;
import dev.volley.zoo.run.retrying.UnreadyZoo;
import dev.volley.zoo.worker.GreenZoo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The search for classes that make others fail. */
@Timeout(180)
class PollutersTest {
  @TempDir Path directory;

  private static String verdict(int classes, Set<Integer> polluters, boolean needsAll) {
    List<String> before = IntStream.range(0, classes).mapToObj(i -> "C" + i).toList();
    Inquiry inquiry = new Inquiry(BlamedNode.ofClass("T"), before);
    int looks = 0;
    while (inquiry.verdict().isEmpty()) {
      List<String> after = inquiry.after();
      long met = polluters.stream().filter(i -> after.contains("C" + i)).count();
      inquiry.looked(Optional.of(needsAll ? met == polluters.size() : met > 0));
      looks++;
    }
    assertThat(looks).isLessThan(20);
    return inquiry.verdict().get();
  }

  @Test
  void findsTheOneClassAmongMany() {
    for (int polluter = 0; polluter < 100; polluter++) {
      assertThat(verdict(100, Set.of(polluter), false))
          .endsWith("and fails after C" + polluter + ".");
    }
  }

  @Test
  void saysWhereSeveralAreNeeded() {
    assertThat(verdict(16, Set.of(1, 14), true)).contains("fails only after several of C0, C1");
  }

  @Test
  void tellsWhatFailsByItselfFromWhatIsFlaky() {
    assertThat(verdict(0, Set.of(), false)).contains("had run no other class before: it is flaky");
    Inquiry flaky = new Inquiry(BlamedNode.ofClass("T"), List.of("C"));
    flaky.looked(Optional.of(false));
    flaky.looked(Optional.of(false));
    assertThat(flaky.verdict().orElseThrow()).contains("had run before (C): it is flaky");
    Inquiry broken = new Inquiry(BlamedNode.ofClass("T"), List.of("C"));
    broken.looked(Optional.of(true));
    assertThat(broken.verdict().orElseThrow()).contains("fails by itself too");
    Inquiry lost = new Inquiry(BlamedNode.ofClass("T"), List.of("C"));
    lost.looked(Optional.empty());
    assertThat(lost.verdict().orElseThrow()).contains("could not be run again");
  }

  @Test
  void findsItOnRealWorkersAndReportsEachTestOnce() {
    RunKit kit =
        new RunKit(directory)
            .classes(GreenZoo.class, PollutingZoo.class, UnreadyZoo.class, PollutedZoo.class)
            .workers(1)
            .retries(new Retries(List.of(), 1, true));

    RunResult result = kit.run();

    assertThat(kit.console.text())
        .contains(
            "PollutedZoo.needsACleanJvm() depends on the order of tests: it passes by itself, and"
                + " fails after "
                + PollutingZoo.class.getName()
                + ".");
    assertThat(kit.theCase("needsACleanJvm").kind()).isEqualTo("failure");
    assertThat(result.problem()).isEmpty();
    assertThat(result.summary()).isNotEqualTo(RunSummary.EMPTY);
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void saysThatATestFailsByItself() {
    RunKit kit =
        new RunKit(directory)
            .classes(FlakyZoo.class)
            .workers(1)
            .retries(new Retries(List.of(), 1, true));

    kit.run();

    assertThat(kit.console.text()).contains("FlakyZoo.neverPasses() fails by itself too");
  }
}
