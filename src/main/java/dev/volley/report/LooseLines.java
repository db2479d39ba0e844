package dev.volley.report;

import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is printed while no test runs, on its way to the console: whole lines at once, so that
 * workers do not tear each other's, and the rest of a line when its worker goes on to something
 * else. Used on the reporter thread alone.
 */
final class LooseLines {

  /** What is longer is shown without its end of line. */
  private static final int LONGEST = 8 * 1024;

  private final Consumer<ByteBuffer> target;
  private final Map<WorkerId, byte[]> unfinished = new HashMap<>();

  LooseLines(Consumer<ByteBuffer> target) {
    this.target = target;
  }

  /** Takes what was printed; the buffer keeps its position. */
  void add(WorkerId worker, ByteBuffer text) {
    byte[] start = unfinished.remove(worker);
    ByteBuffer all = start == null ? text.duplicate() : join(start, text);
    int end = endOfLines(all);
    if (end > all.position()) {
      ByteBuffer lines = all.duplicate();
      lines.limit(end);
      target.accept(lines);
    }
    all.position(end);
    if (all.hasRemaining()) {
      byte[] rest = new byte[all.remaining()];
      all.get(rest);
      unfinished.put(worker, rest);
    }
  }

  /** Shows the rest of a line, and ends that line. */
  void end(WorkerId worker) {
    byte[] rest = unfinished.remove(worker);
    if (rest != null) {
      target.accept(join(rest, ByteBuffer.wrap(new byte[] {'\n'})));
    }
  }

  /** Shows the rests of all lines. */
  void endAll() {
    unfinished.keySet().stream().sorted().toList().forEach(this::end);
  }

  /** Behind the last line break; behind everything where the rest would grow too long. */
  private static int endOfLines(ByteBuffer all) {
    int end = all.limit();
    while (end > all.position() && all.get(end - 1) != '\n') {
      end--;
    }
    return all.limit() - end > LONGEST ? all.limit() : end;
  }

  private static ByteBuffer join(byte[] start, ByteBuffer text) {
    ByteBuffer all = ByteBuffer.allocate(start.length + text.remaining());
    return all.put(start).put(text.duplicate()).flip();
  }
}
