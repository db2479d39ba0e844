package dev.volley.fork;

/** Thrown where a worker says what makes no sense; the message tells the user what. */
final class BrokenConversation extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  BrokenConversation(String problem) {
    super(problem);
  }
}
