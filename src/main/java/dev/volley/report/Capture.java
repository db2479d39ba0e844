package dev.volley.report;

import dev.volley.model.StandardStream;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a test printed, on all its streams, in the order in which it came.
 *
 * <p>Kept in one sequence of the spool as chunks, each behind five bytes that say its stream and
 * its length, so that the console can show all streams in order and the XML one at a time. Costs
 * next to nothing until something is printed. Used on the reporter thread alone.
 */
final class Capture {

  /** What becomes {@code system-out}: native output has no place of its own in the XML. */
  static final Set<StandardStream> OUT = Set.of(StandardStream.OUT, StandardStream.NATIVE);

  /** What becomes {@code system-err}. */
  static final Set<StandardStream> ERR = Set.of(StandardStream.ERR);

  /** Everything. */
  static final Set<StandardStream> ALL = Set.of(StandardStream.values());

  private static final int HEADER = 5;

  private final Supplier<Spooled> opener;
  private final Map<StandardStream, Long> sizes = new EnumMap<>(StandardStream.class);
  private @Nullable Spooled chunks;

  /** Makes an empty one, which opens its sequence when it needs it. */
  Capture(Supplier<Spooled> opener) {
    this.opener = opener;
  }

  /** Appends a copy of what the buffer has left; the buffer keeps its position. */
  void append(StandardStream stream, ByteBuffer text) {
    int length = text.remaining();
    if (length == 0) {
      return;
    }
    byte[] chunk = new byte[HEADER + length];
    ByteBuffer.wrap(chunk).put(tag(stream)).putInt(length).put(text.duplicate());
    if (chunks == null) {
      chunks = opener.get();
    }
    chunks.append(chunk, 0, chunk.length);
    sizes.merge(stream, (long) length, Long::sum);
  }

  /** How many bytes were printed on these streams. */
  long size(Set<StandardStream> streams) {
    long size = 0;
    for (StandardStream stream : streams) {
      size += sizes.getOrDefault(stream, 0L);
    }
    return size;
  }

  /** Hands what was printed on these streams to the sink, in pieces. May be called again. */
  void copyTo(Set<StandardStream> streams, Spooled.Sink sink) {
    if (chunks != null && size(streams) > 0) {
      chunks.copyTo(new Picker(streams, sink));
    }
  }

  /** Forgets everything and gives the memory back. */
  void release() {
    if (chunks != null) {
      chunks.release();
      chunks = null;
    }
  }

  private static byte tag(StandardStream stream) {
    return switch (stream) {
      case OUT -> 1;
      case ERR -> 2;
      case NATIVE -> 3;
    };
  }

  /** Reads chunks and lets those of some streams pass. */
  private static final class Picker implements Spooled.Sink {
    private final Set<Byte> tags;
    private final Spooled.Sink target;
    private final ByteBuffer header = ByteBuffer.allocate(HEADER);
    private boolean wanted;
    private int left;

    Picker(Set<StandardStream> streams, Spooled.Sink target) {
      this.tags = streams.stream().map(Capture::tag).collect(Collectors.toSet());
      this.target = target;
    }

    @Override
    public void accept(byte[] bytes, int offset, int length) {
      int from = offset;
      int end = offset + length;
      while (from < end) {
        if (left == 0) {
          readHeader(bytes[from]);
          from++;
        } else {
          int portion = Math.min(left, end - from);
          if (wanted) {
            target.accept(bytes, from, portion);
          }
          from += portion;
          left -= portion;
        }
      }
    }

    private void readHeader(byte next) {
      header.put(next);
      if (!header.hasRemaining()) {
        header.flip();
        wanted = tags.contains(header.get());
        left = header.getInt();
        header.clear();
      }
    }
  }
}
