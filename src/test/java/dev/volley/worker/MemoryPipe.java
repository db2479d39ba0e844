package dev.volley.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A pipe within this JVM that, like one of the operating system and unlike {@code
 * java.io.PipedInputStream}, minds neither interrupts nor the end of a thread that wrote to it.
 */
final class MemoryPipe {

  private final byte[] ring = new byte[64 * 1024];
  private int start;
  private int count;
  private boolean closed;

  InputStream in() {
    return new InputStream() {
      @Override
      public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        return take(target, offset, length);
      }

      @Override
      public int available() {
        synchronized (MemoryPipe.this) {
          return count;
        }
      }

      @Override
      public void close() {
        end();
      }
    };
  }

  OutputStream out() {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = 0; i < length; i++) {
          put(bytes[offset + i]);
        }
      }

      @Override
      public void close() {
        end();
      }
    };
  }

  private synchronized int take(byte[] target, int offset, int length) {
    while (count == 0 && !closed) {
      pause();
    }
    int taken = Math.min(length, count);
    for (int i = 0; i < taken; i++) {
      target[offset + i] = ring[start];
      start = (start + 1) % ring.length;
    }
    count -= taken;
    notifyAll();
    return taken == 0 && length > 0 ? -1 : taken;
  }

  private synchronized void put(byte b) throws IOException {
    while (count == ring.length && !closed) {
      pause();
    }
    if (closed) {
      throw new IOException("Broken pipe");
    }
    ring[(start + count) % ring.length] = b;
    count++;
    notifyAll();
  }

  private synchronized void end() {
    closed = true;
    notifyAll();
  }

  @SuppressWarnings("WaitNotInLoop")
  private void pause() {
    try {
      wait();
    } catch (InterruptedException byATest) {
      // A system call would not have seen it; the condition is checked again by the caller.
    }
  }
}
