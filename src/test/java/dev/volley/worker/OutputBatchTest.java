package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.FrameReader;
import dev.volley.wire.FrameWriter;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Goodbye;
import dev.volley.wire.proto.Printed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutputBatchTest {

  private static final FromWorker GOODBYE =
      FromWorker.newBuilder().setGoodbye(Goodbye.getDefaultInstance()).build();
  private static final FromWorker FINISHED =
      FromWorker.newBuilder().setFinished(Finished.newBuilder().setNode(1)).build();

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
  private final List<String> lost = new ArrayList<>();
  private final OutputBatch output = batch(stream);

  @Test
  void joinsWhatOneNodePrintsAndKeepsTheOrder() throws IOException {
    print(1, "a");
    print(1, "b");
    print(2, "c");
    print(1, "d");
    assertThat(stream.size()).isZero();

    output.send(FINISHED);

    assertThat(sent())
        .extracting(
            each -> each.getPrinted().getNode() + each.getPrinted().getText().toStringUtf8())
        .containsExactly("1ab", "2c", "1d", "0");
    assertThat(output.finished()).isEqualTo(1);
  }

  @Test
  void keepsNoMoreThanItMay() throws IOException {
    print(1, "x".repeat(OutputBatch.MOST_PENDING - 1));
    assertThat(stream.size()).isZero();

    print(1, "x");

    assertThat(sent())
        .hasSize(2)
        .allMatch(each -> each.getPrinted().getText().size() == OutputBatch.MOST_IN_CHUNK);
  }

  @Test
  void sendsEachPrintOnceTheProcessEnds() throws IOException {
    output.flushEachPrint();
    print(1, "a");

    assertThat(sent()).hasSize(1);
  }

  @Test
  void takesNothingAfterTheLastMessage() throws IOException {
    print(1, "a");
    output.sendLast(GOODBYE);

    assertThat(print(1, "b")).isFalse();
    output.send(FINISHED);
    output.flush();
    assertThat(sent()).hasSize(2).last().isEqualTo(GOODBYE);
    assertThat(lost).isEmpty();
  }

  @Test
  void tellsOnceThatTheControllerIsGone() {
    OutputBatch failing =
        batch(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });

    failing.send(FINISHED);
    failing.send(FINISHED);

    assertThat(lost).containsExactly("writing to it failed");
    assertThat(failing.print(1, Printed.Stream.OUT, new byte[1], 0, 1)).isFalse();
  }

  private OutputBatch batch(OutputStream out) {
    return new OutputBatch(
        new FrameWriter(out), new FlushRequests(), (how, cause) -> lost.add(how));
  }

  private boolean print(int node, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return output.print(node, Printed.Stream.OUT, bytes, 0, bytes.length);
  }

  private List<FromWorker> sent() throws IOException {
    FrameReader<FromWorker> reader =
        new FrameReader<>(new ByteArrayInputStream(stream.toByteArray()), FromWorker.parser());
    List<FromWorker> messages = new ArrayList<>();
    Optional<FromWorker> next = reader.next();
    while (next.isPresent()) {
      messages.add(next.get());
      next = reader.next();
    }
    return messages;
  }
}
