package dev.volley.zoo.run.deaths;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Takes direct buffers until there are no more. */
public class FullDirectMemoryZoo {
  @Test
  void takesDirectBuffers() {
    List<ByteBuffer> held = new ArrayList<>();
    while (held.size() < Integer.MAX_VALUE) {
      held.add(ByteBuffer.allocateDirect(1 << 20));
    }
  }
}
