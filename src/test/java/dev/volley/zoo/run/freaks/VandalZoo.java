package dev.volley.zoo.run.freaks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Breaks what tests share with their JVM, one thing after another, and puts nothing back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class VandalZoo {
  @Test
  @Order(1)
  void shutsLoggingDown() {
    for (Handler handler : Logger.getLogger("").getHandlers()) {
      handler.close();
    }
    LogManager.getLogManager().reset();
  }

  @Test
  @Order(2)
  void changesTheLocale() {
    // Digits that are none to others, and letters whose case is not what others think.
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    assertEquals("\u0661", String.format("%d", 1));
    Locale.setDefault(Locale.forLanguageTag("tr"));
  }

  @Test
  @Order(3)
  void changesTheCharset() throws Exception {
    System.setProperty("file.encoding", "UTF-16");
    System.setProperty("line.separator", "|");
    Field charset = Charset.class.getDeclaredField("defaultCharset");
    charset.setAccessible(true);
    charset.set(null, StandardCharsets.UTF_16);
    assertEquals(StandardCharsets.UTF_16, Charset.defaultCharset());
    System.out.print("\u20ac\n");
  }

  @Test
  @Order(4)
  void closesSystemOut() {
    System.out.close();
    System.err.close();
    System.out.print("after the end\n");
  }

  @Test
  @Order(5)
  void replacesSystemOut() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.setErr(null);
  }

  @Test
  @Order(6)
  void closesDescriptors() throws Exception {
    new FileOutputStream(FileDescriptor.out).close();
    new FileOutputStream(FileDescriptor.err).close();
    new FileInputStream(FileDescriptor.in).close();
  }

  @Test
  @Order(7)
  void leavesThreads() {
    for (int i = 0; i < 10; i++) {
      new Thread(
              () -> {
                while (true) {
                  try {
                    new CountDownLatch(1).await();
                  } catch (InterruptedException e) {
                    // Stays whatever comes.
                    Thread.onSpinWait();
                  }
                }
              },
              "left-" + i)
          .start();
    }
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Runtime.getRuntime().halt(99));
  }

  @Test
  @Order(8)
  void replacesTheContextLoader() {
    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0], null));
  }

  @Test
  @Order(9)
  void forgetsTheContextLoader() {
    Thread.currentThread().setContextClassLoader(null);
    Thread.currentThread().setName("somebody");
    Thread.currentThread().interrupt();
  }

  @Test
  @Order(10)
  void dropsProperties() {
    System.clearProperty("java.class.path");
    System.clearProperty("user.dir");
    System.clearProperty("java.io.tmpdir");
    System.clearProperty("volley.worker.id");
    System.getProperties().put(new Object(), new Object());
  }

  @Test
  @Order(11)
  void failsInTheEnd() {
    fail("t\u00fcrk\u00e7e: " + String.format("%d", 1234567));
  }
}
