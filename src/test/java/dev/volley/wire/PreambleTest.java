package dev.volley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PreambleTest {

  private static final String NONCE = "5f0c";

  private final ByteArrayOutputStream before = new ByteArrayOutputStream();

  @Test
  void stopsRightBehindItself() throws IOException {
    InputStream in = stream("", written(NONCE), "rest");

    Preamble.await(in, NONCE, before::writeBytes);

    assertThat(before.size()).isZero();
    assertThat(in.readAllBytes()).isEqualTo("rest".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void handsOverWhatCameBefore() throws IOException {
    InputStream in = stream("Welcome to host7!\nVOLLEY/1 ", written(NONCE), "rest");

    Preamble.await(in, NONCE, before::writeBytes);

    assertThat(before).hasToString("Welcome to host7!\nVOLLEY/1 ");
    assertThat(in.readAllBytes()).isEqualTo("rest".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void takesThePreambleOfAnotherWorkerForText() {
    assertThatThrownBy(
            () -> Preamble.await(stream("", written("other"), ""), NONCE, before::writeBytes))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("\"VOLLEY/1 other\\n\"");
    assertThat(before).hasToString("VOLLEY/1 other\n");
  }

  @Test
  void saysThatNothingCame() {
    assertThatThrownBy(() -> Preamble.await(stream("", "", ""), NONCE, before::writeBytes))
        .isInstanceOf(EOFException.class)
        .hasMessageContaining("nothing came");
  }

  @Test
  void givesUpAfterTooMuchOfSomethingElse() throws IOException {
    String most = "x".repeat(Preamble.MOST_BEFORE);
    Preamble.await(stream(most, written(NONCE), ""), NONCE, before::writeBytes);
    assertThat(before.size()).isEqualTo(Preamble.MOST_BEFORE);

    assertThatThrownBy(
            () -> Preamble.await(stream(most + "y", written(NONCE), ""), NONCE, before::writeBytes))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("\"xxxx");
  }

  private static String written(String nonce) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Preamble.write(out, nonce);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static InputStream stream(String before, String preamble, String after) {
    return new ByteArrayInputStream((before + preamble + after).getBytes(StandardCharsets.UTF_8));
  }
}
