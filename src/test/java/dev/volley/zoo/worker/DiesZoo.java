package dev.volley.zoo.worker;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.security.Permission;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Does to its JVM what property {@code zoo.deed} says. */
public class DiesZoo {

  @Test
  void dies() throws Exception {
    System.out.print("last words");
    String deed = System.getProperty("zoo.deed", "");
    switch (deed) {
      case "exit" -> {
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> System.out.print(" and those of a hook")));
        System.exit(3);
      }
      case "halt" -> Runtime.getRuntime().halt(4);
      case "error" -> throw new OutOfMemoryError("not really");
      case "sleepless hook" -> {
        Runtime.getRuntime().addShutdownHook(new Thread(DiesZoo::hang));
        new Thread(() -> System.exit(0)).start();
        hang();
      }
      case "security manager" -> {
        forbidEverything();
        hang();
      }
      case "security manager left behind" -> forbidExit();
      case "streams" -> {
        System.in.close();
        System.setIn(new ByteArrayInputStream(new byte[0]));
        System.setOut(null);
        System.setErr(null);
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        hang();
      }
      default -> hang();
    }
  }

  @SuppressWarnings("removal")
  private static void forbidEverything() {
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkPermission(Permission permission) {
            throw new SecurityException("no");
          }
        });
  }

  /** As test libraries do that turn an exit into an exception. */
  @SuppressWarnings("removal")
  private static void forbidExit() {
    System.setSecurityManager(
        new SecurityManager() {
          @Override
          public void checkExit(int status) {
            throw new SecurityException("no exit");
          }

          @Override
          public void checkPermission(Permission permission) {}
        });
  }

  private static void hang() {
    System.out.println("hanging");
    CountDownLatch never = new CountDownLatch(1);
    while (never.getCount() > 0) {
      try {
        never.await();
      } catch (InterruptedException e) {
        System.out.println("not so");
      }
    }
  }
}
