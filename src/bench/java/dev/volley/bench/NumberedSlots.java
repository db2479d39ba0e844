package dev.volley.bench;

import dev.volley.run.Slots;
import java.util.BitSet;

/** The slots of a build with one module. */
final class NumberedSlots implements Slots {
  private final BitSet leased = new BitSet();

  @Override
  public synchronized int lease() {
    int slot = leased.nextClearBit(1);
    leased.set(slot);
    return slot;
  }

  @Override
  public synchronized void release(int slot) {
    leased.clear(slot);
  }
}
