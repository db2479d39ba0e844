package dev.volley.zoo.run;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FloodZoo {
  @Test
  void prints() {
    byte[] line = new byte[1024];
    Arrays.fill(line, (byte) 'x');
    line[1023] = '\n';
    for (long i = Long.getLong("zoo.kibibytes"); i > 0; i--) {
      System.out.write(line, 0, line.length);
    }
  }
}
