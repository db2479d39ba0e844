package dev.volley.wire;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Quotes the first bytes of what should have been a frame, for the eye of the user. Stateless. */
final class Excerpt {

  /** The most bytes quoted. */
  static final int MOST = 160;

  private static final int MOST_AS_HEX = 48;

  private Excerpt() {}

  /** The first bytes: as quoted text where they look like text, else as hexadecimal numbers. */
  static String of(byte[] bytes, int length) {
    int shown = Math.min(length, MOST);
    return looksLikeText(bytes, shown)
        ? text(bytes, shown, length > shown)
        : hex(bytes, Math.min(shown, MOST_AS_HEX), length > Math.min(shown, MOST_AS_HEX));
  }

  private static boolean looksLikeText(byte[] bytes, int length) {
    int odd = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      if (b == 0x7F || (b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != 0x1B)) {
        odd++;
      }
    }
    return odd * 10 <= length;
  }

  private static String text(byte[] bytes, int length, boolean more) {
    StringBuilder quoted = new StringBuilder("\"");
    String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        quoted.append("\\n");
      } else if (c < ' ' || c == 0x7F) {
        quoted.append(String.format(Locale.ROOT, "\\x%02x", (int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append(more ? "...\"" : "\"").toString();
  }

  private static String hex(byte[] bytes, int length, boolean more) {
    StringBuilder dump = new StringBuilder("the bytes");
    for (int i = 0; i < length; i++) {
      dump.append(String.format(Locale.ROOT, " %02x", bytes[i] & 0xFF));
    }
    return dump.append(more ? " ..." : "").toString();
  }
}
