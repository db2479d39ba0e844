package dev.volley.worker;

import org.jspecify.annotations.Nullable;

/** What to do when the controller is gone. Called on any thread, perhaps more than once. */
interface LostController {

  /**
   * Ends what can be ended.
   *
   * @param how what showed it, for the last line a user may see
   * @param cause what was thrown, where something was
   */
  void lost(String how, @Nullable Throwable cause);

  /**
   * Hears on the command reader's thread that the commands have ended after End, as they may; the
   * thread has nothing else to do. Does nothing unless overridden.
   */
  default void commandsEnded() {}
}
