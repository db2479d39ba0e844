package dev.volley.zoo.run.deaths;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fills the heap. */
public class FullHeapZoo {
  @Test
  void aPasses() {}

  @Test
  void fillsTheHeap() {
    List<byte[]> held = new ArrayList<>();
    while (held.size() < Integer.MAX_VALUE) {
      held.add(new byte[1 << 20]);
    }
  }

  @Test
  void zPasses() {}
}
