package dev.volley.fork;

import java.nio.charset.StandardCharsets;

/**
 * Keeps the end of what a worker wrote to standard error, in Java or natively, and past {@code
 * System.out}. Written by the worker's reader and its drain, read on any thread.
 */
final class LastWords {
  /** Room for a JVM's complaint with a stack trace; in bytes. */
  static final int CAPACITY = 4 * 1024;

  private final byte[] ring = new byte[CAPACITY];
  private long written;

  /** Adds the first {@code length} bytes. */
  synchronized void append(byte[] bytes, int length) {
    for (int i = Math.max(0, length - CAPACITY); i < length; i++) {
      ring[(int) ((written + i) % CAPACITY)] = bytes[i];
    }
    written += length;
  }

  /**
   * The end of what was added, as UTF-8 with a mark in place of what is none, from the first whole
   * line on where something was left out.
   */
  synchronized String text() {
    int length = (int) Math.min(written, CAPACITY);
    byte[] kept = new byte[length];
    for (int i = 0; i < length; i++) {
      kept[i] = ring[(int) ((written - length + i) % CAPACITY)];
    }
    String text = new String(kept, StandardCharsets.UTF_8);
    int lineStart = written > CAPACITY ? text.indexOf('\n') + 1 : 0;
    String whole = text.substring(lineStart).stripTrailing();
    return whole.isEmpty() ? text.stripTrailing() : whole;
  }
}
