package dev.volley.discovery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What stands for a content: the same on every machine. */
final class Digests {
  private static final int DIGITS = 16;

  private Digests() {}

  /** The first sixteen hexadecimal digits of a content's SHA-256. */
  static String of(byte[] content) {
    return HexFormat.of().formatHex(sha256(content)).substring(0, DIGITS);
  }

  /** The same, of a text. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The SHA-256 of a text. */
  static byte[] bytes(String text) {
    return sha256(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256, and this one has not", e);
    }
  }
}
