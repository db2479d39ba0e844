package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Invocations;
import dev.volley.wire.proto.MethodFilter;
import dev.volley.wire.proto.ToWorker;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitMessagesTest {

  @Test
  void writesAUnitDown() {
    Unit unit =
        new Unit(
            7,
            "rest of a.B",
            new Unit.Selection(
                List.of("a.B"),
                List.of("[engine:e]"),
                List.of(new Unit.Invocations("[engine:e]/[t:x]", List.of("i"), 2, 9, List.of(4))),
                List.of("in"),
                List.of("out")),
            Unit.Weight.unknown(1.0),
            false);

    assertThat(UnitMessages.assign(unit, true).getAssign())
        .isEqualTo(
            Assign.newBuilder()
                .setRequest(7)
                .addClassNames("a.B")
                .addUniqueIds("[engine:e]")
                .addInvocations(
                    Invocations.newBuilder()
                        .setParent("[engine:e]/[t:x]")
                        .addSegmentTypes("i")
                        .setFirst(2)
                        .setLast(9)
                        .addExcept(4))
                .addIncludeEngines("in")
                .addExcludeEngines("out")
                .setGranted(true)
                .build());
  }

  @Test
  void writesTheOtherCommandsDown() {
    assertThat(UnitMessages.takeBack(7).getTakeBack().getRequest()).isEqualTo(7);
    assertThat(UnitMessages.end().getCommandCase()).isEqualTo(ToWorker.CommandCase.END);
  }

  @Test
  void writesSettingsDown() {
    Forks forks = new Forks();
    forks.classPath = List.of(Path.of("/a"), Path.of("/b"));
    forks.filter =
        new ForkSettings.TestFilter(
            List.of("fast"),
            List.of("slow"),
            List.of(new ForkSettings.MethodFilter("a\\.B", "c.*", true)));
    Identity identity = new Identity(new WorkerId(5), 2);

    Configure configure = ConfigureMessage.of(forks.settings(), identity, true).getConfigure();

    assertThat(configure.getTestClassPath())
        .isEqualTo(Path.of("/a") + File.pathSeparator + Path.of("/b"));
    assertThat(configure.getSystemPropertiesMap()).containsEntry("volley.worker.slot", "2");
    assertThat(configure.getEnableAssertions()).isTrue();
    assertThat(configure.getExitAfterGoodbye()).isTrue();
    assertThat(configure.getIncludeTagsList()).containsExactly("fast");
    assertThat(configure.getExcludeTagsList()).containsExactly("slow");
    assertThat(configure.getMethodFiltersList())
        .containsExactly(
            MethodFilter.newBuilder()
                .setClassRegex("a\\.B")
                .setMethodRegex("c.*")
                .setExcluded(true)
                .build());
  }
}
