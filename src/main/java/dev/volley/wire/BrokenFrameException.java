package dev.volley.wire;

import java.io.IOException;

/**
 * What came is no frame, or no message of ours. Its message says what is wrong and quotes the first
 * bytes; the stream cannot be read any further.
 */
public final class BrokenFrameException extends IOException {

  private static final long serialVersionUID = 1;

  BrokenFrameException(String message) {
    super(message);
  }

  BrokenFrameException(String message, Throwable cause) {
    super(message, cause);
  }
}
