package dev.volley.wire;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.MessageLite;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes messages as frames, through a buffer of its own. Any thread may write; messages are never
 * interleaved.
 *
 * <p>A call blocks while the other side does not read, with the writer's lock held: that is the
 * back-pressure everybody else shall feel. Once writing has failed, every later call fails as well,
 * since a frame may have been cut in two.
 *
 * <p>The stream must not be one over an NIO channel: such channels close themselves when a thread
 * that writes is interrupted, and tests do interrupt their threads. Messages are encoded before
 * anything is changed, and bytes leave in whole frames by a single call, so that a thread whose
 * stack overflows in here (deep recursion that prints) leaves the frames whole.
 */
public final class FrameWriter {

  private static final int BUFFER = 64 * 1024;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER];
  private int buffered;
  private boolean broken;

  /** Takes the stream, which nobody else may write to from here on. */
  public FrameWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * Writes a message.
   *
   * @param flush whether it is, with all before it, to be on its way when this returns
   * @throws IOException where the other side is gone
   * @throws IllegalArgumentException where the message is larger than 64 MiB; nothing was written
   */
  public void write(MessageLite message, boolean flush) throws IOException {
    byte[] frames = encode(message);
    synchronized (this) {
      append(frames);
      if (flush) {
        flush();
      }
    }
  }

  /** Sends what is buffered on its way. */
  public synchronized void flush() throws IOException {
    emit(buffer, buffered);
    buffered = 0;
    out.flush();
  }

  private void append(byte[] frames) throws IOException {
    if (broken) {
      throw new IOException("Writing has failed before; the frames are cut off");
    }
    if (frames.length > buffer.length - buffered) {
      emit(buffer, buffered);
      buffered = 0;
    }
    if (frames.length > buffer.length) {
      emit(frames, frames.length);
    } else {
      System.arraycopy(frames, 0, buffer, buffered, frames.length);
      buffered += frames.length;
    }
  }

  /**
   * Hands bytes to the stream. An error of the virtual machine (its stack or heap at their end) is
   * raised before the system call, and loses nothing; after anything else a frame may be cut.
   */
  private void emit(byte[] bytes, int length) throws IOException {
    if (broken) {
      throw new IOException("Writing has failed before; the frames are cut off");
    }
    boolean whole = false;
    try {
      out.write(bytes, 0, length);
      whole = true;
    } catch (VirtualMachineError e) {
      whole = true;
      throw e;
    } finally {
      broken = !whole;
    }
  }

  private static byte[] encode(MessageLite message) throws IOException {
    int size = message.getSerializedSize();
    if (size > Frames.MOST_IN_MESSAGE) {
      throw new IllegalArgumentException(
          "A message of "
              + size
              + " bytes is larger than the "
              + Frames.MOST_IN_MESSAGE
              + " that may travel");
    }
    return size > Frames.MOST_IN_FRAME ? split(message.toByteArray()) : whole(message, size);
  }

  private static byte[] whole(MessageLite message, int size) throws IOException {
    byte[] header = new byte[Frames.MOST_IN_HEADER];
    int headerSize = putVarint(header, 0, size << 1);
    byte[] frame = Arrays.copyOf(header, headerSize + size);
    CodedOutputStream payload = CodedOutputStream.newInstance(frame, headerSize, size);
    message.writeTo(payload);
    payload.checkNoSpaceLeft();
    return frame;
  }

  private static byte[] split(byte[] payload) {
    int most = Frames.MOST_IN_FRAME;
    int headers = (payload.length / most + 1) * Frames.MOST_IN_HEADER;
    byte[] frames = new byte[payload.length + headers];
    int end = 0;
    for (int sent = 0; sent < payload.length; sent += most) {
      int length = Math.min(most, payload.length - sent);
      int more = sent + length < payload.length ? 1 : 0;
      end = putVarint(frames, end, (length << 1) | more);
      System.arraycopy(payload, sent, frames, end, length);
      end += length;
    }
    return Arrays.copyOf(frames, end);
  }

  private static int putVarint(byte[] target, int offset, int value) {
    int rest = value;
    int end = offset;
    while ((rest & ~0x7F) != 0) {
      target[end++] = (byte) ((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    target[end++] = (byte) rest;
    return end;
  }
}
