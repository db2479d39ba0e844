package dev.volley.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Makes text of bytes that come in pieces, and hands it on in pieces: what is no UTF-8 becomes
 * U+FFFD, and neither a character nor a pair of surrogates is ever torn. Call {@link #end} when all
 * bytes have come.
 */
final class Utf8Text implements Spooled.Sink {

  /** Takes text; it is valid during the call only. */
  interface Target {
    /** Takes the next piece. */
    void accept(CharSequence text) throws IOException;
  }

  private final Target target;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final ByteBuffer input = ByteBuffer.allocate(8 * 1024);
  private final CharBuffer text = CharBuffer.allocate(8 * 1024);

  Utf8Text(Target target) {
    this.target = target;
  }

  @Override
  public void accept(byte[] bytes, int offset, int length) {
    int from = offset;
    int end = offset + length;
    while (from < end) {
      int portion = Math.min(end - from, input.remaining());
      input.put(bytes, from, portion);
      from += portion;
      decode(false);
    }
  }

  /** Hands on what is left. */
  void end() {
    decode(true);
    decoder.flush(text);
    handOn();
  }

  private void decode(boolean last) {
    input.flip();
    while (decoder.decode(input, text, last).isOverflow()) {
      handOn();
    }
    input.compact();
    handOn();
  }

  private void handOn() {
    text.flip();
    try {
      target.accept(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.clear();
  }
}
