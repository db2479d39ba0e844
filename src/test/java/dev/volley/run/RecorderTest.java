package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RecorderTest {
  private final List<String> told = new ArrayList<>();
  private final AtomicInteger consumed = new AtomicInteger();

  private static RunEvent event(String text) {
    return new RunEvent.Warning(Instant.EPOCH, text);
  }

  private void hear(RunEvent event) {
    told.add(((RunEvent.Warning) event).text());
  }

  private void record(Recorder recorder, int events) {
    for (int i = 1; i <= events; i++) {
      recorder.record(event("e" + i), consumed::incrementAndGet);
    }
  }

  @Test
  void tellsEveryConsumerEveryEventInOrderAndThenGivesItBack() {
    List<String> first = new ArrayList<>();
    Recorder recorder =
        new Recorder(
            List.of(
                event -> first.add(consumed.get() + ((RunEvent.Warning) event).text()),
                this::hear));
    record(recorder, 3);

    assertThat(recorder.finish()).isEmpty();
    assertThat(first).containsExactly("0e1", "1e2", "2e3");
    assertThat(told).containsExactly("e1", "e2", "e3");
    assertThat(consumed).hasValue(3);
  }

  @Test
  void goesOnWhateverAConsumerThrowsAndGivesBackEveryEvent() {
    List<Throwable> thrown =
        List.of(
            new IllegalStateException("disk full"),
            new AssertionError("wrong"),
            new StackOverflowError(),
            new NoClassDefFoundError("gone"));
    AtomicInteger next = new AtomicInteger();
    Recorder recorder =
        new Recorder(
            List.of(
                event -> RecorderTest.<RuntimeException>raise(thrown.get(next.getAndIncrement())),
                this::hear));
    record(recorder, 4);

    assertThat(recorder.finish())
        .containsExactly("disk full", "wrong", "java.lang.StackOverflowError", "gone");
    assertThat(told).containsExactly("e1", "e2", "e3", "e4");
    assertThat(consumed).hasValue(4);
  }

  @Test
  void tellsOnceOfWhatFailsTheSameWayAgain() {
    Recorder recorder =
        new Recorder(
            List.of(
                event -> {
                  throw new IllegalStateException("disk full");
                }));
    record(recorder, 5);

    assertThat(recorder.finish()).containsExactly("disk full");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
