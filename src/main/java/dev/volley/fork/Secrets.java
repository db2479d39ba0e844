package dev.volley.fork;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes texts that nobody can guess. On any thread. */
final class Secrets {
  private static final int BYTES = 16;

  private Secrets() {}

  /** A new random text of hexadecimal digits. */
  static String random() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
