package dev.volley.zoo.run;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Finishes one test, and in the next tells whoever listens that it sleeps for ever. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SleepingZoo {
  @Test
  @Order(1)
  void finishes() {}

  @Test
  @Order(2)
  void sleeps() throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("zoo.port"))) {
      while (socket.getInputStream().read() >= 0) {
        Thread.onSpinWait();
      }
      Thread.currentThread().join();
    }
  }
}
