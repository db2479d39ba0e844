package dev.volley.fork;

import dev.volley.wire.proto.FromWorker;
import java.io.IOException;

/** Hears a worker as the controller does, and believes it as much, for tests of workers. */
public final class Scrutiny {
  private final MessageTranslator translator = new MessageTranslator(new NodeBook());

  /**
   * Hears the next word.
   *
   * @throws IOException if a run would end the worker for it
   */
  public void hear(FromWorker message) throws IOException {
    try {
      translator.translate(message);
    } catch (BrokenConversation e) {
      throw new IOException("A run would not believe this worker: " + e.getMessage(), e);
    }
  }
}
