package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorUseTest {
  private final ProcessorUse use = new ProcessorUse();

  @Test
  void isWhatWasComputedOfTheTime() {
    use.add(0.1, 1, false);
    use.add(0.9, 1, false);

    assertThat(use.share()).hasValue(0.5);
  }

  @Test
  void whoWaitsForACoreDoesNotSleep() {
    use.add(2, 4, true);
    assertThat(use.share()).hasValue(1);

    use.add(0, 100, true);
    assertThat(use.share()).as("others had the machine").hasValue(1);

    use.add(0, 2, false);
    assertThat(use.share()).as("and these did sleep").hasValue(0.5);
  }

  @Test
  void isNotKnownBeforeTwoSecondsWereSeen() {
    use.add(0, 1.5, false);
    assertThat(use.share()).isEmpty();

    use.add(0, 0.5, false);
    assertThat(use.share()).hasValue(0);
  }
}
