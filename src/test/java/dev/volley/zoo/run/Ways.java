package dev.volley.zoo.run;

import java.io.FileOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ways in which a test can end its JVM. */
public enum Ways {
  EXIT {
    @Override
    void go() {
      System.exit(3);
    }
  },
  EXIT_ZERO {
    @Override
    void go() {
      System.exit(0);
    }
  },
  HALT {
    @Override
    void go() {
      Runtime.getRuntime().halt(7);
    }
  },
  SEGMENTATION_FAULT {
    @Override
    void go() throws Exception {
      Class<?> unsafe = Class.forName("sun.misc.Unsafe");
      Field field = unsafe.getDeclaredField("theUnsafe");
      field.setAccessible(true);
      unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
    }
  },
  KILL {
    @Override
    void go() throws Exception {
      new ProcessBuilder("kill", "-9", Long.toString(ProcessHandle.current().pid()))
          .start()
          .waitFor();
    }
  },
  OUT_OF_MEMORY {
    @Override
    void go() {
      List<byte[]> held = new ArrayList<>();
      while (held.size() < Integer.MAX_VALUE) {
        held.add(new byte[1 << 24]);
      }
    }
  },
  GARBAGE_FRAME {
    @Override
    void go() throws Exception {
      byte[] garbage = new byte[64];
      Arrays.fill(garbage, (byte) 0xff);
      try (OutputStream frames = new FileOutputStream("/dev/fd/4")) {
        frames.write("this is no frame".getBytes(StandardCharsets.UTF_8));
        frames.write(garbage);
      }
      // The controller kills a worker that sends such a thing.
      Thread.currentThread().join();
    }
  };

  abstract void go() throws Exception;

  /**
   * Ends this JVM where the system property {@code zoo.killers} says so: entries as in {@code
   * C1.m2=EXIT}, separated by commas.
   */
  public static void maybe(String place) {
    for (String entry : System.getProperty("zoo.killers", "").split(",", -1)) {
      if (entry.startsWith(place + "=")) {
        try {
          valueOf(entry.substring(place.length() + 1)).go();
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      }
    }
  }
}
