package dev.volley.zoo.run.deaths;

import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/** Writes to where no memory is. */
public class CrashesZoo {
  @Test
  void aPasses() {}

  @Test
  void crashes() throws ReflectiveOperationException {
    Class<?> unsafe = Class.forName("sun.misc.Unsafe");
    Field field = unsafe.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    unsafe.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
  }

  @Test
  void zPasses() {}
}
