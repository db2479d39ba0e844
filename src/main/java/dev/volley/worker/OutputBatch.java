package dev.volley.worker;

import com.google.protobuf.ByteString;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Printed;
import java.io.IOException;

/**
 * Everything a worker says, in order: messages, and between them what tests print, gathered into
 * chunks.
 *
 * <p>Any thread may call it, except the reader of commands: a call blocks, with the lock held,
 * while the controller does not read. At most 32 KiB of output wait in here; who prints more waits.
 * The lock is a monitor since those, unlike {@code java.util.concurrent}'s, survive a stack
 * overflow of a test that prints.
 */
final class OutputBatch {

  /** The most bytes of output in one message. */
  static final int MOST_IN_CHUNK = 16 * 1024;

  /** The most bytes of output that may wait. */
  static final int MOST_PENDING = 32 * 1024;

  private final FrameWriter frames;
  private final FlushRequests flushRequests;
  private final LostController controller;

  private final byte[] chunk = new byte[MOST_IN_CHUNK];
  private int chunkSize;
  private int chunkNode;
  private Printed.Stream chunkStream = Printed.Stream.OUT;
  private int unflushed;
  private boolean announced;
  private boolean eager;
  private boolean closed;
  private long finished;

  OutputBatch(FrameWriter frames, FlushRequests flushRequests, LostController controller) {
    this.frames = frames;
    this.flushRequests = flushRequests;
    this.controller = controller;
  }

  /**
   * Takes output.
   *
   * @param node who printed; 0 for nobody
   * @return false where nothing can be sent any more, and the output was not taken
   */
  synchronized boolean print(int node, Printed.Stream stream, byte[] text, int offset, int length) {
    int taken = 0;
    while (taken < length && !closed) {
      if (chunkSize == chunk.length || node != chunkNode || stream != chunkStream) {
        closeChunk();
        chunkNode = node;
        chunkStream = stream;
      }
      int part = Math.min(length - taken, chunk.length - chunkSize);
      System.arraycopy(text, offset + taken, chunk, chunkSize, part);
      chunkSize += part;
      taken += part;
      if (eager || unflushed + chunkSize >= MOST_PENDING) {
        flush();
      }
    }
    announce();
    return !closed;
  }

  /** Sends a message after all that was printed before it; on its way when this returns. */
  synchronized void send(FromWorker message) {
    sendLater(message);
    flush();
  }

  /** The same, but on its way with the next flush, at the latest after about 100 ms. */
  synchronized void sendLater(FromWorker message) {
    closeChunk();
    write(message);
    if (message.hasFinished()) {
      finished++;
    }
    unflushed++;
    announce();
  }

  /** Sends a message as the last one: nothing is taken after it. */
  synchronized void sendLast(FromWorker message) {
    send(message);
    closed = true;
  }

  /** Sends what is pending on its way. */
  synchronized void flush() {
    closeChunk();
    if (unflushed > 0 && !closed) {
      try {
        frames.flush();
      } catch (IOException e) {
        controllerLost(e);
      }
    }
    unflushed = 0;
    announced = false;
  }

  /** From here on everything is sent at once, since the process is ending. */
  synchronized void flushEachPrint() {
    eager = true;
    flush();
  }

  /** How many Finished were sent. */
  synchronized long finished() {
    return finished;
  }

  private void announce() {
    if (!announced && !closed && unflushed + chunkSize > 0) {
      announced = true;
      flushRequests.outputPending();
    }
  }

  /** The size is forgotten last: what overflows the stack on the way is tried again. */
  private void closeChunk() {
    if (chunkSize > 0) {
      write(
          FromWorker.newBuilder()
              .setPrinted(
                  Printed.newBuilder()
                      .setNode(chunkNode)
                      .setStream(chunkStream)
                      .setText(ByteString.copyFrom(chunk, 0, chunkSize)))
              .build());
      unflushed += chunkSize;
      chunkSize = 0;
    }
  }

  private void write(FromWorker message) {
    if (closed) {
      return;
    }
    try {
      frames.write(message, false);
    } catch (IOException e) {
      controllerLost(e);
    }
  }

  private void controllerLost(IOException e) {
    closed = true;
    controller.lost("writing to it failed", e);
  }
}
