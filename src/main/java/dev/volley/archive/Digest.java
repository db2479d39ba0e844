package dev.volley.archive;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a sequence of texts. For one thread. */
final class Digest {
  private static final int LENGTH = 16;

  private final MessageDigest digest;

  Digest() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a text, which may hold anything but a character 0. */
  void add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  /** Hexadecimal digits for all that was added; what is added from here on begins anew. */
  String text() {
    return HexFormat.of().formatHex(digest.digest(), 0, LENGTH);
  }
}
