package dev.volley.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes XML 1.0 in UTF-8, and never a character that XML does not allow.
 *
 * <p>A control character becomes its picture (escape becomes U+241B, {@code ␛}), so that it can
 * still be read; in attributes, where the names of tests stand, it reads as Surefire writes it (as
 * its number, between ampersand and number sign before and semicolon after it). Any other character
 * that is not allowed (a lone half of a surrogate pair, U+FFFE, U+FFFF) becomes U+FFFD. Not the
 * JDK's {@code XMLStreamWriter}, which lets control characters and bare line breaks in attributes
 * through and takes a CDATA section only as one string.
 */
final class XmlOut {

  private static final int PICTURES = 0x2400;
  private static final int REPLACEMENT = 0xFFFD;

  private final OutputStream out;
  private final char[] buffer = new char[2048];
  private int length;

  /** How many closing brackets the CDATA section ends with so far, at most two. */
  private int brackets;

  /** Writes to a stream, which stays open; call {@link #flush} at the end. */
  XmlOut(OutputStream out) {
    this.out = out;
  }

  /** Writes markup as it is. */
  XmlOut markup(String markup) throws IOException {
    if (markup.length() > buffer.length - length) {
      drain();
    }
    if (markup.length() > buffer.length) {
      out.write(markup.getBytes(StandardCharsets.UTF_8));
    } else {
      markup.getChars(0, markup.length(), buffer, length);
      length += markup.length();
    }
    return this;
  }

  /** Writes an attribute, with a space before it. */
  XmlOut attribute(String name, String value) throws IOException {
    markup(" ").markup(name).markup("=\"");
    if (isPlain(value)) {
      return markup(value).markup("\"");
    }
    for (int i = 0; i < value.length(); ) {
      int c = value.codePointAt(i);
      i += Character.charCount(c);
      attributeCharacter(c);
    }
    return markup("\"");
  }

  /** Whether it is ASCII that stands for itself, as nearly every name does. */
  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '&' || c == '<' || c == '>' || c == '"') {
        return false;
      }
    }
    return true;
  }

  /** Begins a CDATA section. */
  XmlOut beginCdata() throws IOException {
    brackets = 0;
    return markup("<![CDATA[");
  }

  /** Writes text into a CDATA section; pairs of surrogates must come in one call. */
  XmlOut cdata(CharSequence text) throws IOException {
    int end = text.length();
    int i = 0;
    while (i < end) {
      char next = text.charAt(i);
      if (next >= ' ' && next < Character.MIN_SURROGATE && next != ']' && next != '>') {
        brackets = 0;
        put(next);
        i++;
      } else {
        int c = Character.codePointAt(text, i);
        cdataCharacter(c);
        i += Character.charCount(c);
      }
    }
    return this;
  }

  private void cdataCharacter(int c) throws IOException {
    if (c == '>' && brackets == 2) {
      markup("]]><![CDATA[");
    }
    brackets = c == ']' ? Math.min(2, brackets + 1) : 0;
    put(legal(c));
  }

  /** Ends a CDATA section. */
  XmlOut endCdata() throws IOException {
    return markup("]]>");
  }

  /** Hands everything to the stream. */
  void flush() throws IOException {
    drain();
    out.flush();
  }

  private void attributeCharacter(int c) throws IOException {
    switch (c) {
      case '&' -> markup("&amp;");
      case '<' -> markup("&lt;");
      case '>' -> markup("&gt;");
      case '"' -> markup("&quot;");
      // A parser would make spaces of them.
      case '\n' -> markup("&#10;");
      case '\r' -> markup("&#13;");
      case '\t' -> markup("&#9;");
      default -> {
        if (c < ' ') {
          markup("&amp;#" + c + ";");
        } else {
          put(legal(c));
        }
      }
    }
  }

  /** What stands for a character; itself where XML 1.0 allows it. */
  private static int legal(int c) {
    if (c >= ' ') {
      boolean allowed = c <= 0xD7FF || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
      return allowed ? c : REPLACEMENT;
    }
    return c == '\n' || c == '\r' || c == '\t' ? c : PICTURES + c;
  }

  private void put(int c) throws IOException {
    if (length > buffer.length - 2) {
      drain();
    }
    if (Character.isBmpCodePoint(c)) {
      buffer[length++] = (char) c;
    } else {
      length += Character.toChars(c, buffer, length);
    }
  }

  /** No pair of surrogates is ever cut in two here: one is put whole. */
  private void drain() throws IOException {
    out.write(new String(buffer, 0, length).getBytes(StandardCharsets.UTF_8));
    length = 0;
  }
}
