package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Invocations;
import dev.volley.wire.proto.MethodFilter;
import dev.volley.zoo.worker.FailingZoo;
import dev.volley.zoo.worker.GreenZoo;
import dev.volley.zoo.worker.OldApiZoo;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workers on the oldest platform promised, on one between and on the newest. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no /bin/sh")
class PlatformVersionsTest {

  private static final String ZOO = OldApiZoo.class.getName();

  @ParameterizedTest
  @ValueSource(strings = {"1.8.2", "1.10.5", "6.1.3"})
  void tellsTheSameStory(String platform) throws Exception {
    WorkerProcess worker = start(platform, WorkerProcess.configuration());
    worker.controller().assign(1, ZOO, "com.example.Missing");
    worker.controller().assign(2, String.class.getName());
    worker
        .controller()
        .assign(
            Assign.newBuilder()
                .setRequest(3)
                .addClassNames(GreenZoo.class.getName())
                .addInvocations(
                    Invocations.newBuilder()
                        .setParent(
                            "[engine:junit-jupiter]/[class:"
                                + ZOO
                                + "]/[test-template:parameterized(int)]")
                        .addSegmentTypes("test-template-invocation")
                        .setFirst(3)
                        .setLast(5)));
    worker.controller().end();
    Story story = worker.controller().awaitEnd();

    assertThat(story.outcomes())
        .containsExactlyInAnyOrder(
            "passes() SUCCESSFUL",
            "fails() FAILED",
            "errs() ERRED",
            "aborts() ABORTED",
            "disabled() SKIPPED",
            "named() SUCCESSFUL",
            "parameterized(int)[1] SUCCESSFUL",
            "parameterized(int)[2] FAILED",
            "parameterized(int)[3] SUCCESSFUL",
            "repeated()[1] SUCCESSFUL",
            "repeated()[2] SUCCESSFUL",
            "dynamic()[1] SUCCESSFUL",
            "dynamic()[2] ERRED",
            "innerPasses() SUCCESSFUL",
            "innermostFails() FAILED",
            "first() SUCCESSFUL",
            "second() SUCCESSFUL",
            "parameterized(int)[3] SUCCESSFUL");
    for (int request = 1; request <= 3; request++) {
      assertThat(story.done(request).hasThrown()).as("%s", story.done(request)).isFalse();
    }
    assertThat(story.done(1).getBrokenClassesList()).hasSize(1);
    assertThat(story.out("passes()]")).startsWith("passes says hello");
    assertThat(story.finished("fails()]").getThrown().getExpected()).isEqualTo("the expected");
    assertThat(story.finished("fails()]").getThrown().getFocusList()).hasSize(1);
    assertThat(story.saidGoodbye()).isTrue();
    assertThat(worker.awaitExit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.2", "1.10.5", "6.1.3"})
  void filtersAlike(String platform) throws Exception {
    WorkerProcess worker =
        start(
            platform,
            WorkerProcess.configuration()
                .addExcludeTags("slow")
                .addMethodFilters(
                    MethodFilter.newBuilder().setClassRegex(".*Zoo").setMethodRegex("n.*|fails")));
    worker.controller().assign(1, ZOO);
    worker.controller().end();
    Story story = worker.controller().awaitEnd();

    assertThat(story.outcomes()).containsExactly("fails() FAILED");
    assertThat(worker.awaitExit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.8.2", "1.10.5", "6.1.3"})
  void stopsWithinAClassWhereThePlatformCan(String platform) throws Exception {
    boolean can = platform.startsWith("6");
    WorkerProcess worker = start(platform, WorkerProcess.configuration());
    worker.controller().stop(1, "stopped after 1 failure");
    worker.controller().assign(1, FailingZoo.class.getName());
    worker.controller().end();
    Story story = worker.controller().awaitEnd();

    assertThat(story.outcomes())
        .containsExactly(
            "first() SUCCESSFUL",
            "second() FAILED",
            can ? "third() SKIPPED" : "third() SUCCESSFUL",
            can ? "fourth() SKIPPED" : "fourth() FAILED");
    assertThat(story.finished("third()]").getReason())
        .isEqualTo(can ? "stopped after 1 failure" : "");
    assertThat(story.done(1).hasThrown()).isFalse();
    assertThat(story.saidGoodbye()).isTrue();
    assertThat(worker.awaitExit()).isZero();
  }

  private static WorkerProcess start(String platform, Configure.Builder configure)
      throws IOException, URISyntaxException {
    List<String> classPath = new ArrayList<>();
    classPath.add(location(WorkerMain.class));
    classPath.add(location(MessageLite.class));
    classPath.add(location(OldApiZoo.class));
    Path jars = Path.of(location(OldApiZoo.class)).resolveSibling("platforms").resolve(platform);
    try (Stream<Path> files = Files.list(jars)) {
      files.map(Path::toString).forEach(classPath::add);
    }
    WorkerProcess worker = WorkerProcess.withClassPath(String.join(File.pathSeparator, classPath));
    worker.controller().configure(configure.build());
    assertThat(worker.controller().await(FromWorker::hasReady).getReady().getEnginesList())
        .containsExactly("junit-jupiter");
    return worker;
  }

  private static String location(Class<?> type) throws URISyntaxException {
    return Path.of(
            Objects.requireNonNull(type.getProtectionDomain().getCodeSource())
                .getLocation()
                .toURI())
        .toString();
  }
}
