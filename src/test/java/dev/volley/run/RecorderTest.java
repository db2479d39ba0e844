package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
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
            new UncheckedIOException("disk full", new IOException("ENOSPC")),
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

    List<String> problems = recorder.finish();
    assertThat(problems).hasSize(4).first().isEqualTo("disk full");
    assertThat(problems.get(1)).contains(": java.lang.AssertionError: wrong, at ", "RecorderTest.");
    assertThat(problems.get(2)).contains("java.lang.StackOverflowError, at ");
    assertThat(problems.get(3)).contains("java.lang.NoClassDefFoundError: gone, at ");
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

    assertThat(recorder.finish()).singleElement().asString().contains("disk full");
  }

  @Test
  void goesOnWhereNotEvenTheFailureCanBeTold() {
    AtomicInteger heard = new AtomicInteger();
    Recorder recorder =
        new Recorder(
            List.of(
                event -> {
                  heard.incrementAndGet();
                  throw new Speechless();
                }));
    record(recorder, 2);

    assertThat(recorder.finish()).singleElement().asString().contains("while it told of a failure");
    assertThat(heard).hasValue(2);
  }

  /** Cannot say what it is. */
  private static final class Speechless extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
      throw new IllegalStateException("no words");
    }
  }

  @Test
  void goesOnWhereAnEventCannotBeGivenBack() {
    Recorder recorder = new Recorder(List.of(this::hear));
    recorder.record(
        event("e0"),
        () -> {
          throw new IllegalStateException("no such share");
        });
    record(recorder, 1);

    assertThat(recorder.finish()).singleElement().asString().contains("no such share");
    assertThat(told).containsExactly("e0", "e1");
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void raise(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
