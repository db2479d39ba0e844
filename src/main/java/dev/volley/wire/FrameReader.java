package dev.volley.wire;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.MessageLite;
import com.google.protobuf.Parser;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads the frames of one direction and puts messages together again. For one thread.
 *
 * <p>What comes is not trusted: sizes are checked before memory is taken for them, and whatever is
 * no frame of ours is a {@link BrokenFrameException} that quotes it. After any exception the stream
 * is of no more use.
 *
 * @param <M> the messages of this direction
 */
public final class FrameReader<M extends MessageLite> {

  private static final int BUFFER = 64 * 1024;

  private final InputStream in;
  private final Parser<M> parser;
  private int lastSize;

  /**
   * Takes the stream, which nobody else may read from here on.
   *
   * @param in stands behind the preamble, where there is one
   * @param parser of the messages of this direction, as in {@code FromWorker.parser()}
   */
  public FrameReader(InputStream in, Parser<M> parser) {
    this.in = new BufferedInputStream(in, BUFFER);
    this.parser = parser;
  }

  /**
   * Reads the next message; blocks until it is there whole.
   *
   * @return empty at the end of the stream, where that lies between two messages
   * @throws EOFException where the stream ends within a message
   * @throws BrokenFrameException where something else than a frame or a message of ours came
   */
  public Optional<M> next() throws IOException {
    Header header = new Header();
    if (!header.begins()) {
      return Optional.empty();
    }
    byte[] payload = payload(header);
    if (header.more) {
      ByteArrayOutputStream message = new ByteArrayOutputStream(2 * payload.length);
      message.write(payload, 0, payload.length);
      while (header.more) {
        requireProgress(header, payload);
        header.follows();
        requireRoom(message.size(), header);
        payload = payload(header);
        message.write(payload, 0, payload.length);
      }
      payload = message.toByteArray();
      requireFewParts(payload);
    }
    lastSize = payload.length;
    return Optional.of(parse(payload));
  }

  /** The size of the message last read, in bytes of payload; 0 before the first. */
  public int lastSize() {
    return lastSize;
  }

  /** What fits into one frame can do no harm. */
  private void requireFewParts(byte[] payload) throws IOException {
    M none = parser.parseFrom(new byte[0]);
    boolean tooMany;
    try {
      tooMany =
          none instanceof Message
              && Parts.areTooMany(payload, ((Message) none).getDescriptorForType());
    } catch (InvalidProtocolBufferException e) {
      throw noMessage(payload, e);
    }
    if (tooMany) {
      throw new BrokenFrameException(
          "A message of "
              + payload.length
              + " bytes has more parts than any of ours; it holds "
              + Excerpt.of(payload, payload.length));
    }
  }

  private M parse(byte[] payload) throws BrokenFrameException {
    try {
      return parser.parseFrom(payload);
    } catch (InvalidProtocolBufferException e) {
      throw noMessage(payload, e);
    }
  }

  private static BrokenFrameException noMessage(
      byte[] payload, InvalidProtocolBufferException why) {
    return new BrokenFrameException(
        "A frame of "
            + payload.length
            + " bytes is no message ("
            + why.getMessage()
            + "); it holds "
            + Excerpt.of(payload, payload.length),
        why);
  }

  private byte[] payload(Header header) throws IOException {
    byte[] payload = new byte[header.length];
    int got = 0;
    while (got < payload.length) {
      int count = in.read(payload, got, payload.length - got);
      if (count < 0) {
        throw new EOFException(
            "The stream ended after "
                + got
                + " of a frame's "
                + payload.length
                + " bytes, which begin with "
                + Excerpt.of(payload, got));
      }
      got += count;
    }
    return payload;
  }

  private void requireProgress(Header header, byte[] payload) throws IOException {
    if (payload.length == 0) {
      throw new BrokenFrameException("An empty frame says that more follows; " + header.excerpt());
    }
  }

  private void requireRoom(int size, Header header) throws IOException {
    if (size + header.length > Frames.MOST_IN_MESSAGE) {
      throw new BrokenFrameException(
          "A message is larger than "
              + Frames.MOST_IN_MESSAGE
              + " bytes; its last frame begins with "
              + header.excerpt());
    }
  }

  /** A frame's header, and the bytes it was read from. */
  private final class Header {

    private final byte[] read = new byte[Frames.MOST_IN_HEADER];
    private int count;
    private int length;
    private boolean more;

    /** Reads the header of a message's first frame; false at the end of the stream. */
    boolean begins() throws IOException {
      int first = in.read();
      if (first < 0) {
        return false;
      }
      read(first);
      return true;
    }

    /** Reads the header of a further frame of the same message. */
    void follows() throws IOException {
      read(in.read());
    }

    private void read(int first) throws IOException {
      count = 0;
      long value = 0;
      int next = first;
      while (true) {
        if (next < 0) {
          throw new EOFException("The stream ended where a frame should begin or go on");
        }
        value |= (long) (next & 0x7F) << (7 * count);
        read[count++] = (byte) next;
        if ((next & 0x80) == 0 || count == read.length) {
          break;
        }
        next = in.read();
      }
      if ((next & 0x80) != 0 || value >>> 1 > Frames.MOST_IN_FRAME) {
        throw new BrokenFrameException("No frame where one should begin, but " + excerpt());
      }
      length = (int) (value >>> 1);
      more = (value & 1) != 0;
    }

    /** Quotes the header and what has come behind it; waits for nothing. */
    String excerpt() throws IOException {
      byte[] shown = Arrays.copyOf(read, Excerpt.MOST + 1);
      int room = Math.min(shown.length - count, in.available());
      int got = room > 0 ? in.read(shown, count, room) : 0;
      return Excerpt.of(shown, count + Math.max(0, got));
    }
  }
}
