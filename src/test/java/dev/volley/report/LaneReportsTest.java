package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Unit;
import dev.volley.model.Unit.Selection;
import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reports are called where every worker runs everything. */
class LaneReportsTest {
  private final TestNode foo = Nodes.classOf("pkg.FooTest");

  private static RunEvent assigned(int worker, int lane) {
    Selection selection =
        new Selection(List.of("pkg.FooTest"), List.of(), List.of(), List.of(), List.of());
    Unit unit = new Unit(1, "pkg.FooTest", selection, Weight.unknown(1), false).inLane(lane, lane);
    return new RunEvent.Assigned(Instant.EPOCH, new WorkerId(worker), unit);
  }

  @Test
  void areNamedByLaneAsWithSurefiresSuffix(@TempDir Path directory) {
    Outcome broken = new Outcome.NotRun("Not run: no worker is left.");
    Script script =
        new Script()
            .begin(2)
            .event(assigned(1, 1))
            .event(assigned(2, 2))
            .event(assigned(3, 2))
            .started(1, foo)
            .started(2, foo)
            .finished(1, foo, broken)
            .finished(2, foo, broken)
            .finished(3, foo, broken)
            .settled("pkg.FooTest(w1)", "pkg.FooTest(w2)");

    ReportedRun run = ReportedRun.of(directory, script);

    assertThat(run.files())
        .containsExactly(
            "TEST-pkg.FooTest-w1.xml",
            "TEST-pkg.FooTest-w2.xml",
            "pkg.FooTest-w1.txt",
            "pkg.FooTest-w2.txt");
    assertThat(run.xml("pkg.FooTest-w1").getAttribute("name")).isEqualTo("pkg.FooTest(w1)");
    assertThat(run.testCases("pkg.FooTest-w1"))
        .containsExactly("pkg.FooTest(w1).initializationError");
    assertThat(run.testCases("pkg.FooTest-w2"))
        .containsExactly("pkg.FooTest(w2).initializationError");
  }
}
