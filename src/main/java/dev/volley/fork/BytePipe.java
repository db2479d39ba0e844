package dev.volley.fork;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A bounded pipe within this JVM that behaves as the operating system's do: it knows no threads,
 * only ends, waits without being interrupted, and either end may be closed on any thread, which
 * wakes whoever waits. (Those of {@code java.io} break when a thread that wrote has ended.)
 */
final class BytePipe {
  private final byte[] ring;
  private int start;
  private int size;
  private boolean written;
  private boolean abandoned;

  /** A pipe that holds so many bytes. */
  BytePipe(int capacity) {
    ring = new byte[capacity];
  }

  /** The end to read from: at its end once the other is closed and all is read. */
  InputStream source() {
    return new Source();
  }

  /** The end to write to: refuses once the other is closed. */
  OutputStream sink() {
    return new Sink();
  }

  /** Closes both ends: what was written can still be read, what waits to be written is lost. */
  synchronized void sever() {
    written = true;
    abandoned = true;
    notifyAll();
  }

  private synchronized int read(byte[] target, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    awaitWhile(() -> size == 0 && !written);
    int count = Math.min(Math.min(length, size), ring.length - start);
    if (count == 0) {
      return -1;
    }
    System.arraycopy(ring, start, target, offset, count);
    start = (start + count) % ring.length;
    size -= count;
    notifyAll();
    return count;
  }

  private synchronized int write(byte[] bytes, int offset, int length) throws IOException {
    awaitWhile(() -> size == ring.length && !abandoned && !written);
    if (abandoned || written) {
      throw new IOException("the pipe is closed");
    }
    int end = (start + size) % ring.length;
    int count = Math.min(Math.min(length, ring.length - size), ring.length - end);
    System.arraycopy(bytes, offset, ring, end, count);
    size += count;
    notifyAll();
    return count;
  }

  private synchronized int available() {
    return size;
  }

  /** Closes the end to write to. */
  synchronized void endWriting() {
    written = true;
    notifyAll();
  }

  private synchronized void endReading() {
    abandoned = true;
    written = true;
    size = 0;
    notifyAll();
  }

  /** A condition on this pipe's state, asked under its lock. */
  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private void awaitWhile(Condition condition) {
    boolean interrupted = false;
    synchronized (this) {
      while (condition.holds()) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The end to read from. */
  private final class Source extends InputStream {
    @Override
    public int read() {
      byte[] one = new byte[1];
      return BytePipe.this.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      Objects.checkFromIndexSize(offset, length, target.length);
      return BytePipe.this.read(target, offset, length);
    }

    @Override
    public int available() {
      return BytePipe.this.available();
    }

    @Override
    public void close() {
      endReading();
    }
  }

  /** The end to write to. */
  private final class Sink extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      Objects.checkFromIndexSize(offset, length, bytes.length);
      int done = 0;
      while (done < length) {
        done += BytePipe.this.write(bytes, offset + done, length - done);
      }
    }

    @Override
    public void close() {
      endWriting();
    }
  }
}
