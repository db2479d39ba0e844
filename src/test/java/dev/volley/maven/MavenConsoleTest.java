package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MavenConsoleTest {
  private final RecordingLog log = new RecordingLog();
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final MavenConsole console = new MavenConsole(log, new PrintStream(printed));

  @Test
  void logsAtTheLevelAskedFor() {
    console.info("a");
    console.warn("b\nc");
    console.error("");

    assertThat(log.lines()).containsExactly("INFO a", "WARN b\nc", "ERROR ");
  }

  @Test
  void printsBytesAsTheyAreEvenWithinACharacter() {
    byte[] bytes = "größer".getBytes(StandardCharsets.UTF_8);
    ByteBuffer first = ByteBuffer.wrap(bytes, 0, 3);

    console.raw(first);
    assertThat(printed.toByteArray()).isEqualTo(Arrays.copyOf(bytes, 3));
    assertThat(first.remaining()).isEqualTo(3);

    console.raw(ByteBuffer.wrap(bytes, 3, bytes.length - 3).asReadOnlyBuffer());
    assertThat(printed.toByteArray()).isEqualTo(bytes);
  }

  @Test
  void goesOnWhereNobodyReadsAnyMore() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    MavenConsole unread = new MavenConsole(log, new PrintStream(closed));

    unread.raw(ByteBuffer.wrap(new byte[] {'a', '\n'}));
    unread.info("b");

    assertThat(log.lines()).containsExactly("INFO b");
  }
}
