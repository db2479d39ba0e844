package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.ExitCall;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stacks as HotSpot shows them while shutdown hooks run. */
class ExitWitnessTest {
  private static final StackTraceElement[] BLOCKED = {
    frame("java.lang.Shutdown", "exit"),
    frame("java.lang.Runtime", "exit"),
    frame("java.lang.System", "exit"),
    frame("com.acme.Second", "tooLate"),
  };

  private final Map<Thread, StackTraceElement[]> stacks = new HashMap<>();

  @Test
  void findsTheThreadThatWaitsForTheHooks() {
    stacks.put(new Thread("idle"), new StackTraceElement[0]);
    stacks.put(new Thread("second"), BLOCKED);
    stacks.put(
        new Thread("first"), exit(frame("java.lang.System", "exit"), frame("com.acme.A", "leave")));

    assertThat(ExitWitness.find(stacks))
        .contains(
            ExitCall.newBuilder()
                .setThread("first")
                .addFrames("java.lang.System.exit(Some.java:7)")
                .addFrames("com.acme.A.leave(Some.java:7)")
                .build());
  }

  @Test
  void beginsAtRuntimeExitWhereThatWasCalled() {
    stacks.put(new Thread("first"), exit(frame("com.acme.A", "leave")));

    assertThat(ExitWitness.find(stacks).orElseThrow().getFramesList())
        .containsExactly("java.lang.Runtime.exit(Some.java:7)", "com.acme.A.leave(Some.java:7)");
  }

  @Test
  void takesASignalForNobodysCall() {
    stacks.put(
        new Thread("SIGTERM handler"),
        new StackTraceElement[] {
          frame("java.lang.ApplicationShutdownHooks", "runHooks"),
          frame("java.lang.Shutdown", "exit"),
          frame("java.lang.Terminator$1", "handle"),
        });

    assertThat(ExitWitness.find(stacks)).isEmpty();
  }

  @Test
  void seesNothingWhereNobodyHasCalled() {
    assertThat(ExitWitness.testify()).isEmpty();
  }

  @Test
  void cutsAStackWithoutAnEnd() {
    StackTraceElement[] deep =
        IntStream.range(0, 5000)
            .mapToObj(i -> frame("com.acme.A", "x".repeat(5000)))
            .toArray(StackTraceElement[]::new);
    stacks.put(new Thread("first"), exit(deep));

    ExitCall call = ExitWitness.find(stacks).orElseThrow();

    assertThat(call.getFramesCount()).isEqualTo(ExitWitness.MOST_FRAMES);
    assertThat(call.getSerializedSize()).isLessThan(100_000);
  }

  private static StackTraceElement[] exit(StackTraceElement... callers) {
    return Stream.concat(
            Stream.of(
                frame("java.lang.Thread", "join"),
                frame("java.lang.ApplicationShutdownHooks", "runHooks"),
                frame("java.lang.Shutdown", "sequence"),
                frame("java.lang.Shutdown", "exit"),
                frame("java.lang.Runtime", "exit")),
            Stream.of(callers))
        .toArray(StackTraceElement[]::new);
  }

  private static StackTraceElement frame(String type, String method) {
    return new StackTraceElement(type, method, "Some.java", 7);
  }
}
