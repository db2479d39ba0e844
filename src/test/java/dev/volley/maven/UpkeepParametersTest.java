package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Leak;
import dev.volley.run.LeakPolicy;
import dev.volley.run.LeakPolicy.Response;
import dev.volley.run.RunRequest;
import dev.volley.run.Upkeep;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.UnitName;
import dev.volley.schedule.WorkerLimit;
import java.util.Map;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the user says of how long workers live, and what becomes of it. */
class UpkeepParametersTest extends ExecutionKit {

  private Upkeep upkeep() throws Exception {
    return request().orElseThrow().pool().upkeep();
  }

  @Test
  void workersLiveAsLongAsThereIsSomethingToDo() throws Exception {
    assertThat(upkeep().recycles()).isFalse();
    assertThat(upkeep().leaks()).isEqualTo(LeakPolicy.NONE);
    assertThat(upkeep().ownTemporaryDirectory()).isFalse();
  }

  @Test
  void noReuseOfForksMeansAClassEach() throws Exception {
    reuseForks = false;
    unit = "package";

    RunRequest request = request().orElseThrow();

    assertThat(request.pool().upkeep().isolation()).isEqualTo(Isolation.CLASS);
    assertThat(request.scheduling().unit()).isEqualTo(UnitName.CLASS);
  }

  @Test
  void isolationWinsOverReuseOfForks() throws Exception {
    reuseForks = false;
    isolate = "none";
    assertThat(upkeep().isolation()).isEqualTo(Isolation.NONE);

    isolate = " method ";
    assertThat(upkeep().isolation()).isEqualTo(Isolation.METHOD);
  }

  @Test
  void limitsAreReadTogether() throws Exception {
    recycleAfter = "500 tests, 1 class,80% Heap";

    assertThat(upkeep().limit()).isEqualTo(new WorkerLimit(500, 1, 80));
  }

  @Test
  void oneWordIsForAllLeaksThatAreNotNamed() throws Exception {
    leaks.set("warn");
    leaks.threads = "fail";
    leaks.ports = "ignore";
    leaks.systemProperties = "recycle";

    Map<Leak.Kind, Response> responses = upkeep().leaks().responses();

    assertThat(responses)
        .containsEntry(Leak.Kind.THREADS, Response.FAIL)
        .containsEntry(Leak.Kind.SYSTEM_PROPERTIES, Response.RECYCLE)
        .containsEntry(Leak.Kind.LOCALE, Response.WARN)
        .doesNotContainKey(Leak.Kind.PORTS)
        .hasSize(Leak.Kind.values().length - 1);
  }

  @Test
  void aDebuggerLeavesNoRoomForSpares() throws Exception {
    isolate = "class";
    debug = "true";

    assertThat(upkeep().spares()).isFalse();
    assertThat(upkeep().isolation()).isEqualTo(Isolation.CLASS);
  }

  @Test
  void whatIsNamedByTheSlotLeavesNoRoomForSpares() throws Exception {
    reuseForks = false;
    assertThat(upkeep().spares()).isTrue();

    environment = Map.of("DATABASE", "db_${surefire.forkNumber}");
    assertThat(upkeep().spares()).isFalse();
    assertThat(upkeep().isolation()).isEqualTo(Isolation.CLASS);

    environment = Map.of();
    argLine = "-Dport=808${volley.worker.slot}";
    assertThat(upkeep().spares()).isFalse();
  }

  @Test
  void insideMavenAllOfItIsNamedOnce() throws Exception {
    workers = "0";
    reuseForks = false;
    recycleAfter = "1 test";
    recycleAfterFailure = true;
    ownTemporaryDirectory = true;
    leaks.set("warn");

    assertThat(upkeep()).isEqualTo(Upkeep.NONE);
    assertThat(String.join("\n", log.lines()))
        .contains(
            "With workers=0 tests run inside Maven's own JVM, so these have no effect: reuseForks,"
                + " recycleAfter, recycleAfterFailure, ownTemporaryDirectory, leaks.");
  }

  @Test
  void refusesAnIsolationThatThereIsNot() {
    isolate = "thread";

    refusedWith(
        "Unknown isolation 'thread' (parameter 'isolate', property 'volley.isolate'). Allowed:"
            + " none, class, method.");
  }

  @Test
  void refusesMethodsApartWhereEveryWorkerRunsWholeClasses() {
    isolate = "method";
    strategy = "each";

    refusedWith(
        "isolate 'method' (parameter 'isolate', property 'volley.isolate') cannot be had under"
            + " strategy 'each', which runs whole classes. Allowed beside it: none, class.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "500",
        "tests",
        "0 tests",
        "-1 tests",
        "100% heap",
        "0% heap",
        "1 test,",
        "5 jvms"
      })
  void refusesALimitThatIsNone(String text) {
    recycleAfter = text;

    refusedWith(
        "recycleAfter '"
            + text
            + "' is not a legal value (parameter 'recycleAfter', property 'volley.recycleAfter')."
            + " Allowed: a number of tests or classes, or a share of the heap, as in '500 tests',"
            + " '50 classes', '80% heap'; several are separated by commas.");
  }

  @Test
  void refusesAResponseThatThereIsNot() {
    leaks.set("panic");

    refusedWith(
        "Unknown response 'panic' to leaks of all kinds (parameter 'leaks', property"
            + " 'volley.leaks'). Allowed: ignore, warn, fail, recycle.");
  }

  @Test
  void refusesAResponseToOneKind() {
    leaks.childProcesses = "kill";

    refusedWith(
        "Unknown response 'kill' to leaks of childProcesses (parameter 'leaks', property"
            + " 'volley.leaks'). Allowed: ignore, warn, fail, recycle.");
  }

  private void refusedWith(String message) {
    assertThatThrownBy(this::request).isInstanceOf(MojoFailureException.class).hasMessage(message);
  }
}
