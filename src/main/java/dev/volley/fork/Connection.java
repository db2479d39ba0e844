package dev.volley.fork;

import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.WorkerEvent;
import dev.volley.wire.BrokenFrameException;
import dev.volley.wire.FrameReader;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.FromWorker;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads what one worker says, translates and enqueues it, nothing else; on the worker's reader
 * thread.
 */
final class Connection {
  private final String nonce;
  private final MessageTranslator translator = new MessageTranslator(new NodeBook());
  private final InboxShare share;
  private final Gate gate;
  private final CaptureSink noise;
  private final Ending ending;

  /**
   * A connection on which nothing was said.
   *
   * @param nonce stands in the preamble
   * @param share what may be in the session's inbox at once
   * @param gate where events go
   * @param noise where goes what comes before the preamble
   * @param ending told of Goodbye and of the end
   */
  Connection(String nonce, InboxShare share, Gate gate, CaptureSink noise, Ending ending) {
    this.nonce = nonce;
    this.share = share;
    this.gate = gate;
    this.noise = noise;
    this.ending = ending;
  }

  /** Reads until the end of the frames, or what is none. */
  void read(InputStream frames) {
    try {
      Preamble.await(frames, nonce, before -> noise.accept(before, before.length));
      FrameReader<FromWorker> reader = new FrameReader<>(frames, FromWorker.parser());
      Optional<FromWorker> message = reader.next();
      while (message.isPresent() && enqueue(message.get(), reader.lastSize())) {
        message = reader.next();
      }
      ending.framesEnded("it closed its channel");
    } catch (BrokenFrameException | BrokenConversation e) {
      ending.framesBroken(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      // The end of a worker that died within a frame: its exit tells more than the cut does.
      ending.framesEnded("its channel broke (" + e.getMessage() + ")");
    }
  }

  private boolean enqueue(FromWorker message, int size) throws BrokenConversation {
    WorkerEvent event = translator.translate(message);
    if (event instanceof TestEvent.Printed printed && printed.stream() == StandardStream.ERR) {
      noise.heard(printed.text());
    }
    if (event instanceof TestEvent.Finished) {
      noise.awaitHandover();
    }
    boolean welcome = gate.pass(event, share.acquire(size));
    if (event instanceof WorkerEvent.Goodbye) {
      ending.goodbye();
    }
    return welcome;
  }
}
