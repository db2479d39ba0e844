package dev.volley.zoo.run.freaks;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Prints what is hard to keep apart. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OddOutputZoo {
  private static final CountDownLatch ENDED = new CountDownLatch(1);
  private static final CountDownLatch PRINTED = new CountDownLatch(1);

  @Test
  @Order(1)
  void printsWithoutALineBreak() {
    System.out.print("no line break");
  }

  @Test
  @Order(2)
  void printsEveryByte() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    System.out.write(bytes, 0, bytes.length);
    System.err.print("]]>\ud800\u0000\u001b[31m");
  }

  @Test
  @Order(4)
  void leavesAThreadThatPrintsLater() {
    new Thread(
            () -> {
              try {
                ENDED.await();
                System.out.println("printed too late");
                PRINTED.countDown();
              } catch (InterruptedException e) {
                System.out.println("interrupted");
              }
            })
        .start();
  }

  @Test
  @Order(5)
  void isPrintedInto() throws InterruptedException {
    ENDED.countDown();
    PRINTED.await();
  }

  @Test
  @Order(6)
  void printsPastSystemOut() throws IOException {
    // Not closed: that would close the descriptor of all that follows.
    FileOutputStream out = new FileOutputStream(FileDescriptor.out);
    out.write("printed natively\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  @Order(7)
  void letsAChildPrint() throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "printf 'by a child'; printf '!' >&2")
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Holds the pipe for longer than the worker lives. */
  @Test
  @Order(8)
  void leavesAGrandchild() throws Exception {
    new ProcessBuilder("/bin/sh", "-c", "sleep 30 & echo grandchild $!")
        .inheritIO()
        .start()
        .waitFor();
  }

  /** Last: the console of the test keeps what came before so much. */
  @Test
  @Order(9)
  void printsALongLine() {
    char[] line = new char[8 * 1024 * 1024];
    Arrays.fill(line, 'y');
    System.out.print(line);
  }
}
