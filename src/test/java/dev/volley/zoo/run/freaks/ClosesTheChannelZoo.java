package dev.volley.zoo.run.freaks;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;

/**
 * Closes a descriptor that is not its own, as a daemon's start does; {@code zoo.descriptor} says
 * which.
 */
class ClosesTheChannelZoo {
  @Test
  void closes() throws Exception {
    int number = Integer.getInteger("zoo.descriptor");
    FileDescriptor descriptor = new FileDescriptor();
    Field field = FileDescriptor.class.getDeclaredField("fd");
    field.setAccessible(true);
    field.set(descriptor, number);
    if (number == 3) {
      new FileInputStream(descriptor).close();
    } else {
      new FileOutputStream(descriptor).close();
    }
  }
}
