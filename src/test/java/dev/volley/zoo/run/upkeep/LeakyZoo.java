package dev.volley.zoo.run.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A class for each thing that can be left behind. */
class LeakyZoo {

  /** Leaves a thread. */
  static class LeavesThread {
    @Test
    void test() {
      Traces.leave("LeavesThread");
      Thread thread = new Thread(LeavesThread::waitForEver, "left-behind");
      thread.start();
      assertThat(thread.isAlive()).isTrue();
    }

    static void waitForEver() {
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Leaves system properties. */
  static class LeavesProperties {
    @Test
    void test() {
      System.setProperty("zoo.left", "new");
      System.setProperty("zoo.changed", "after");
      System.clearProperty("zoo.removed");
      assertThat(System.getProperty("zoo.left")).isEqualTo("new");
    }
  }

  /** Leaves another locale. */
  static class LeavesLocale {
    @Test
    void test() {
      Locale.setDefault(Locale.forLanguageTag("sw-TZ"));
      assertThat(Locale.getDefault().getLanguage()).isEqualTo("sw");
    }
  }

  /** Leaves another time zone. */
  static class LeavesTimeZone {
    @Test
    void test() {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(TimeZone.getDefault().getID()).isEqualTo("Asia/Kathmandu");
    }
  }

  /** Leaves another System.out. */
  static class LeavesStream {
    @Test
    void test() {
      System.setOut(new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
      assertThat(System.out).isNotNull();
    }
  }

  /** Leaves a process. */
  static class LeavesChild {
    @Test
    void test() throws IOException {
      assertThat(new ProcessBuilder("sleep", "5").start().isAlive()).isTrue();
    }
  }

  /** Leaves a port. */
  static class LeavesPort {
    /** Kept, since a socket that nobody refers to is closed in the end. */
    static final List<ServerSocket> LEFT = new ArrayList<>();

    @Test
    void test() throws IOException {
      ServerSocket left = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
      LEFT.add(left);
      System.out.println("port=" + left.getLocalPort());
      assertThat(left.isBound()).isTrue();
    }
  }

  /** Leaves a file. */
  static class LeavesFile {
    @Test
    void test() throws IOException {
      Path file = Files.createTempFile("left", ".tmp");
      System.out.println("temporary=" + file.getParent());
      assertThat(file).exists();
    }
  }

  /** Leaves another context class loader. */
  static class LeavesLoader {
    @Test
    void test() {
      Thread thread = Thread.currentThread();
      thread.setContextClassLoader(new URLClassLoader(new URL[0], thread.getContextClassLoader()));
      assertThat(thread.getContextClassLoader()).isInstanceOf(URLClassLoader.class);
    }
  }

  /** Uses all of that and puts it back. */
  static class Tidy {
    @Test
    @Timeout(30)
    void test() throws Exception {
      ExecutorService pool = Executors.newFixedThreadPool(2);
      Future<Integer> result = pool.submit(() -> 42);
      assertThat(result.get()).isEqualTo(42);
      pool.shutdown();
      Process process = new ProcessBuilder("sleep", "60").start();
      process.destroyForcibly();
      try (ServerSocket socket = new ServerSocket(0)) {
        assertThat(socket.isBound()).isTrue();
      }
      Files.delete(Files.createTempFile("tidy", ".tmp"));
      TimeZone zone = TimeZone.getDefault();
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      TimeZone.setDefault(zone);
    }
  }
}
