package dev.volley.worker;

import dev.volley.wire.FrameReader;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.TakenBack;
import dev.volley.wire.proto.ToWorker;
import java.util.Optional;

/**
 * Reads commands and queues them, on a daemon thread of its own. It never writes and never waits
 * for a test, so that it sees the end of the stream whatever a test does.
 */
final class CommandReader {

  private final FrameReader<ToWorker> frames;
  private final CommandQueue queue;
  private final FlushRequests answers;
  private final LostController controller;
  private final Inquiries inquiries;

  CommandReader(
      FrameReader<ToWorker> frames,
      CommandQueue queue,
      FlushRequests answers,
      LostController controller,
      Inquiries inquiries) {
    this.inquiries = inquiries;
    this.frames = frames;
    this.queue = queue;
    this.answers = answers;
    this.controller = controller;
  }

  /** Starts the thread, which ends with the stream. */
  void start() {
    Thread thread = new Thread(this::loop, "volley-worker-commands");
    thread.setDaemon(true);
    thread.start();
  }

  private void loop() {
    String how = "its commands are at their end";
    Throwable cause = null;
    try {
      Optional<ToWorker> command = frames.next();
      while (command.isPresent()) {
        handle(command.get());
        command = frames.next();
      }
    } catch (Throwable t) {
      // Errors too: a worker that takes no commands any more would never end.
      how = "reading its commands failed: " + messageOf(t);
      cause = t;
    }
    if (queue.ended()) {
      controller.commandsEnded();
    } else {
      controller.lost(how, cause);
    }
  }

  private void handle(ToWorker command) {
    switch (command.getCommandCase()) {
      case CONFIGURE:
        queue.configure(command.getConfigure());
        break;
      case ASSIGN:
        queue.assign(command.getAssign());
        break;
      case TAKE_BACK:
        takeBack(command.getTakeBack().getRequest());
        break;
      case GRANT:
        queue.grant(command.getGrant().getRequest());
        break;
      case STOP:
        queue.stops().command(command.getStop());
        break;
      case END:
        queue.end();
        break;
      case DUMP:
        inquiries.dump(command.getDump());
        break;
      case CANCEL:
        inquiries.cancel(command.getCancel());
        break;
      case COMMAND_NOT_SET:
        // A command of a later version: harmless by agreement.
        break;
    }
  }

  private void takeBack(int request) {
    if (queue.takeBack(request)) {
      answers.answer(
          FromWorker.newBuilder().setTakenBack(TakenBack.newBuilder().setRequest(request)).build());
    }
  }

  private static String messageOf(Throwable t) {
    String message = t.getMessage();
    return message == null ? "no reason given" : message;
  }
}
