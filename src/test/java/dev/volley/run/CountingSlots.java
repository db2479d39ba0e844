package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

/** Slots without end, each of a number of its own. */
final class CountingSlots implements Slots {
  private int next;

  @Override
  public int lease() {
    return ++next;
  }

  @Override
  public void release(int slot) {
    assertThat(slot).isPositive();
  }
}
