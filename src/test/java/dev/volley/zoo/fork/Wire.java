package dev.volley.zoo.fork;

import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Goodbye;
import dev.volley.wire.proto.Hello;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Ready;
import dev.volley.wire.proto.ToWorker;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A worker's end of the wire, for workers that only pretend. */
final class Wire {
  final InputStream in;
  final OutputStream out;
  private final String nonce;
  private final FrameWriter writer;
  private final FrameReader<ToWorker> reader;

  Wire(InputStream in, OutputStream out, String nonce) {
    this.in = in;
    this.out = out;
    this.nonce = nonce;
    writer = new FrameWriter(out);
    reader = new FrameReader<>(in, ToWorker.parser());
  }

  static Wire connect(String[] args) throws IOException {
    if (!args[0].startsWith("tcp:")) {
      return new Wire(new FileInputStream(args[0]), new FileOutputStream(args[1]), args[2]);
    }
    List<String> address = List.of(args[0].split(":", 3));
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address.get(1)));
    socket.getOutputStream().write((address.get(2) + "\n").getBytes(StandardCharsets.US_ASCII));
    return new Wire(socket.getInputStream(), socket.getOutputStream(), args[1]);
  }

  void greet() throws IOException {
    Preamble.write(out, nonce);
    send(
        FromWorker.newBuilder()
            .setHello(
                Hello.newBuilder()
                    .setProtocolVersion(Preamble.VERSION)
                    .setPid(ProcessHandle.current().pid())
                    .setJavaVersion(System.getProperty("java.version"))));
  }

  /** Says Ready, with words for the test in place of engines. */
  void ready(String... words) throws IOException {
    send(FromWorker.newBuilder().setReady(Ready.newBuilder().addAllEngines(List.of(words))));
  }

  void print(byte[] bytes) throws IOException {
    send(
        FromWorker.newBuilder()
            .setPrinted(
                Printed.newBuilder().setText(com.google.protobuf.ByteString.copyFrom(bytes))));
  }

  void finished(int node) throws IOException {
    send(
        FromWorker.newBuilder()
            .setFinished(
                Finished.newBuilder().setNode(node).setStatus(Finished.Status.SUCCESSFUL)));
  }

  void goodbye(long finished) throws IOException {
    send(FromWorker.newBuilder().setGoodbye(Goodbye.newBuilder().setFinished(finished)));
  }

  void send(FromWorker.Builder message) throws IOException {
    writer.write(message.build(), true);
  }

  Optional<ToWorker> hear() throws IOException {
    return reader.next();
  }
}
