package dev.volley.zoo.run.time;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;

/** Tells whoever listens in which process it runs, and ends when that one hangs up. */
class WaitingForListenerZoo {
  @Test
  void waits() throws Exception {
    try (Socket socket =
        new Socket(InetAddress.getLoopbackAddress(), Integer.getInteger("zoo.port"))) {
      socket.getOutputStream().write((ProcessHandle.current().pid() + "\n").getBytes(UTF_8));
      assertEquals(-1, socket.getInputStream().read());
    }
  }
}
