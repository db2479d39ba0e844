package dev.volley.zoo.fork;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Each test ends with a line that passes {@code System.out} by, as native code's does. */
class NativeCase {
  @RepeatedTest(50)
  void writes(RepetitionInfo info) throws IOException {
    new FileOutputStream(FileDescriptor.out)
        .write((info.getCurrentRepetition() + "\n").getBytes(StandardCharsets.US_ASCII));
  }
}
