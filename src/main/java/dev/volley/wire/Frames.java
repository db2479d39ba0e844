package dev.volley.wire;

/**
 * The sizes both ends of the wire agree on.
 *
 * <p>A frame is a varint of at most 32 bits and a payload. The varint is the payload's length,
 * shifted left by one, with the lowest bit set where the message goes on in the next frame.
 */
final class Frames {

  /** The most bytes of payload in a frame. */
  static final int MOST_IN_FRAME = 256 * 1024;

  /** The most bytes in a message. */
  static final int MOST_IN_MESSAGE = 64 * 1024 * 1024;

  /** The most bytes in a frame's header. */
  static final int MOST_IN_HEADER = 5;

  private Frames() {}
}
