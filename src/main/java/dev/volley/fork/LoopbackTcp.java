package dev.volley.fork;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Carries frames over a socket on the loopback address, where there is no shell. The worker begins
 * with a token and a newline, since anybody on this machine may connect; whoever does not say it is
 * turned away.
 */
final class LoopbackTcp implements Transport {
  /** How long who has connected may take to say the token; the worker says it at once. */
  private static final int TOKEN_MILLIS = 5_000;

  @Override
  public Line open() throws IOException {
    return new Socketed(
        new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})),
        Secrets.random());
  }

  /** A socket that waits for one worker. */
  private record Socketed(ServerSocket server, String token) implements Line {
    @Override
    public List<String> arguments() {
      return List.of("tcp:" + server.getLocalPort() + ":" + token);
    }

    @Override
    public ProcessBuilder process(List<String> commandLine) {
      return new ProcessBuilder(commandLine).redirectErrorStream(true);
    }

    @Override
    public InputStream capture(Process process) {
      return process.getInputStream();
    }

    @Override
    public Channel connect(Process process) throws IOException {
      process.getOutputStream().close();
      try (server) {
        while (true) {
          Socket socket = server.accept();
          if (saysToken(socket)) {
            socket.setTcpNoDelay(true);
            return new Channel(
                new BufferedInputStream(socket.getInputStream()), socket.getOutputStream());
          }
          socket.close();
        }
      }
    }

    private boolean saysToken(Socket socket) {
      byte[] expected = (token + "\n").getBytes(StandardCharsets.US_ASCII);
      try {
        socket.setSoTimeout(TOKEN_MILLIS);
        byte[] said = socket.getInputStream().readNBytes(expected.length);
        socket.setSoTimeout(0);
        return MessageDigest.isEqual(said, expected);
      } catch (IOException strangerLeftOrIsSilent) {
        return false;
      }
    }

    @Override
    public void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
