package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.run.deaths.FullDirectMemoryZoo;
import dev.volley.zoo.run.deaths.FullHeapZoo;
import dev.volley.zoo.run.deaths.FullMetaspaceZoo;
import dev.volley.zoo.run.deaths.NoThreadZoo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of want of memory on a real worker: told apart, blamed on its test, survived. */
@Timeout(120)
class OutOfMemoryTest {
  @TempDir Path directory;

  private RunKit kit(Class<?> zoo, String... arguments) {
    return new RunKit(directory)
        .workers(1)
        .jvmArguments("-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash", "-XX:+UseSerialGC")
        .jvmArguments(arguments)
        .classes(zoo);
  }

  @Test
  void aFullHeapIsTheErrorOfItsTestAndTheOthersRun() {
    RunKit kit = kit(FullHeapZoo.class, "-Xmx32m");

    RunResult result = kit.run();

    assertThat(result.problem()).isEmpty();
    assertThat(kit.verdicts())
        .containsExactly(
            "FullHeapZoo.aPasses passed",
            "FullHeapZoo.fillsTheHeap error",
            "FullHeapZoo.zPasses passed");
    assertThat(kit.theCase("fillsTheHeap").message())
        .contains("java.lang.OutOfMemoryError: Java heap space");
    assertThat(kit.console.text()).containsOnlyOnce("the Java heap is full (Java heap space)");
  }

  @Test
  void aFullHeapThatEndsTheJvmIsNamedToo() {
    RunKit kit = kit(FullHeapZoo.class, "-Xmx32m", "-XX:+ExitOnOutOfMemoryError");

    kit.run();

    assertThat(kit.theCase("fillsTheHeap").message())
        .contains("exit code 3", "FullHeapZoo.fillsTheHeap() ran: the Java heap is full");
    assertThat(kit.theCase("zPasses").kind()).isEqualTo("passed");
  }

  @Test
  void aFullHeapThatCrashesTheJvmIsNamedToo() {
    RunKit kit = kit(FullHeapZoo.class, "-Xmx32m", "-XX:+CrashOnOutOfMemoryError");

    kit.run();

    assertThat(kit.theCase("fillsTheHeap").message())
        .contains("hs_err_pid", "FullHeapZoo.fillsTheHeap() ran: the Java heap is full");
  }

  @Test
  void aFullMetaspace() {
    RunKit kit = kit(FullMetaspaceZoo.class, "-Xmx128m", "-XX:MaxMetaspaceSize=48m");

    kit.run();

    assertThat(kit.verdicts())
        .containsExactly(
            "FullMetaspaceZoo.aPasses passed",
            "FullMetaspaceZoo.fillsTheMetaspace error",
            "FullMetaspaceZoo.zPasses passed");
    assertThat(kit.theCase("fillsTheMetaspace").message()).contains("OutOfMemoryError: Metaspace");
    assertThat(kit.console.text()).contains("no room for more classes (metaspace)");
  }

  @Test
  void usedUpDirectMemory() {
    RunKit kit = kit(FullDirectMemoryZoo.class, "-Xmx64m", "-XX:MaxDirectMemorySize=8m");

    kit.run();

    assertThat(kit.theCase("takesDirectBuffers").kind()).isEqualTo("error");
    assertThat(kit.console.text()).contains("direct buffers is used up", "MaxDirectMemorySize");
  }

  @Test
  void noMoreThreads() {
    RunKit kit = kit(NoThreadZoo.class, "-Xmx64m");

    kit.run();

    assertThat(kit.theCase("startsAThread").kind()).isEqualTo("error");
    assertThat(kit.console.text()).contains("the system gives it no more threads");
  }
}
