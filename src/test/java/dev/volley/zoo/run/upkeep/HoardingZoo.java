package dev.volley.zoo.run.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps much of the heap, and leaves a trace. */
class HoardingZoo {
  private static final List<byte[]> HOARD = new ArrayList<>();

  /** Small enough to share a region of the heap with others. */
  private static final int PIECE = 128 * 1024;

  private static final int PIECES = 352;

  @Test
  void keepsWhatItHas() {
    Traces.leave("Hoarding");
    for (int i = 0; i < PIECES; i++) {
      HOARD.add(new byte[PIECE]);
    }
    assertThat(HOARD).hasSize(PIECES);
  }
}
