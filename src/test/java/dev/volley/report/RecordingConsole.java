package dev.volley.report;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Keeps what is printed, with levels as Maven shows them. */
final class RecordingConsole implements Console {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public void info(String text) {
    line("[INFO] " + text);
  }

  @Override
  public void warn(String text) {
    line("[WARNING] " + text);
  }

  @Override
  public void error(String text) {
    line("[ERROR] " + text);
  }

  @Override
  public void raw(ByteBuffer text) {
    byte[] copy = new byte[text.remaining()];
    text.duplicate().get(copy);
    bytes.writeBytes(copy);
  }

  /** Everything printed so far. */
  String text() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private void line(String text) {
    bytes.writeBytes((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
