package dev.volley.archive;

/** Thrown where a folder cannot be used for archives; the message tells the user why. */
final class UnusableFolderException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  UnusableFolderException(String problem) {
    super(problem);
  }
}
