package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.RunEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlowStartsTest {
  private static final int PULSES = 120;

  private final List<String> warnings = new ArrayList<>();
  private final Ledger ledger =
      new Ledger(
          (event, consumed) -> {
            if (event instanceof RunEvent.Warning warning) {
              warnings.add(warning.text());
            }
          },
          () -> Instant.EPOCH);
  private final Pool pool =
      new Pool(
          (worker, slot, listener) -> new RecordedWorker(new ArrayList<>()),
          (worker, event, consumed) -> {},
          new CountingSlots(),
          (delay, event) -> {},
          Duration.ofSeconds(30),
          new WarmUps(9));
  private final SlowStarts starts = new SlowStarts(pool, ledger);

  private Seat start() {
    return pool.seat(pool.fork()).orElseThrow();
  }

  private void pulse(int times) {
    for (int i = 0; i < times; i++) {
      starts.pulse();
    }
  }

  @Test
  void tellsOnceOfAWorkerThatIsNotReadyAfterAMinute() {
    start().testimony().saidHello(4711, Instant.EPOCH);

    pulse(PULSES - 1);
    assertThat(warnings).isEmpty();
    pulse(2 * PULSES);

    assertThat(warnings)
        .hasSize(1)
        .first()
        .asString()
        .startsWith("Worker w1 (pid 4711) is not ready 1 min after it was started.")
        .contains("jstack 4711");
  }

  @Test
  void tellsOfAJvmThatHasSaidNothing() {
    start();

    pulse(PULSES);

    assertThat(warnings).hasSize(1).first().asString().contains("debugger");
  }

  @Test
  void saysNothingOfWorkersThatAreReadyOrEnd() {
    start().saidReady();
    pool.end(start());

    pulse(PULSES);

    assertThat(warnings).isEmpty();
  }
}
