package dev.volley.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Started;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FramesTest {

  private static final int MOST = Frames.MOST_IN_FRAME;

  private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
  private final FrameWriter writer = new FrameWriter(stream);

  @Test
  void readsWhatWasWritten() throws IOException {
    FromWorker empty = FromWorker.getDefaultInstance();
    writer.write(started(1), false);
    writer.write(empty, false);
    writer.write(printed(1000), true);

    FrameReader<FromWorker> reader = reader(stream.toByteArray());

    assertThat(reader.next()).contains(started(1));
    assertThat(reader.lastSize()).isEqualTo(started(1).getSerializedSize());
    assertThat(reader.next()).contains(empty);
    assertThat(reader.lastSize()).isZero();
    assertThat(reader.next()).contains(printed(1000));
    assertThat(reader.lastSize()).isEqualTo(printed(1000).getSerializedSize());
    assertThat(reader.next()).isEmpty();
    assertThat(reader.next()).isEmpty();
  }

  @Test
  void keepsMessagesBackUntilFlushed() throws IOException {
    writer.write(started(1), false);
    assertThat(stream.size()).isZero();

    writer.write(started(2), true);
    assertThat(readAll(stream.toByteArray())).containsExactly(started(1), started(2));
  }

  @Test
  void splitsAndJoinsMessagesAroundTheLargestFrame() throws IOException {
    List<FromWorker> messages = new ArrayList<>();
    for (int size : new int[] {MOST - 20, MOST, 2 * MOST - 16, 2 * MOST, 5 * MOST + 7}) {
      for (int more = 0; more < 16; more++) {
        messages.add(printed(size + more));
      }
    }

    for (FromWorker message : messages) {
      writer.write(message, false);
    }
    writer.flush();

    assertThat(readAll(stream.toByteArray())).isEqualTo(messages);
    FrameReader<FromWorker> reader = reader(stream.toByteArray());
    for (FromWorker message : messages) {
      assertThat(reader.next()).isPresent();
      assertThat(reader.lastSize()).isEqualTo(message.getSerializedSize());
    }
  }

  @Test
  void seesEveryTruncation() throws IOException {
    writer.write(started(1), false);
    writer.write(printed(300), true);
    int first = started(1).getSerializedSize() + 1;
    byte[] whole = stream.toByteArray();

    for (int length = 0; length < whole.length; length++) {
      byte[] truncated = Arrays.copyOf(whole, length);
      if (length == 0 || length == first) {
        assertThat(readAll(truncated)).hasSize(length == 0 ? 0 : 1);
      } else {
        assertThatThrownBy(() -> readAll(truncated))
            .as("cut after %d bytes", length)
            .isInstanceOf(EOFException.class);
      }
    }
  }

  @Test
  void seesTruncationBetweenTheFramesOfOneMessage() throws IOException {
    writer.write(printed(2 * MOST), true);
    int firstFrame = MOST + 3;

    assertThatThrownBy(() -> readAll(Arrays.copyOf(stream.toByteArray(), firstFrame)))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void quotesTextThatCameInsteadOfFrames() {
    byte[] noise = "WARN native library says hello\n".getBytes(StandardCharsets.UTF_8);

    assertThatThrownBy(() -> readAll(noise))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ARN native");
    assertThatThrownBy(() -> readAll(concat(new byte[] {6, (byte) 0xFF, 1, 2}, noise)))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("the bytes ff 01 02");
  }

  @Test
  void quotesGarbageBehindWholeMessages() throws IOException {
    writer.write(started(7), true);
    byte[] garbage = {(byte) 0xFF, (byte) 0xFE, (byte) 0xFD, (byte) 0xFC, (byte) 0xFB, 1};
    FrameReader<FromWorker> reader = reader(concat(stream.toByteArray(), garbage));

    assertThat(reader.next()).contains(started(7));
    assertThatThrownBy(reader::next)
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("No frame where one should begin");
  }

  @Test
  void refusesOverlongFramesBeforeTakingMemory() {
    byte[] twoGigabytes = {(byte) 0xFE, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x0F};

    assertThatThrownBy(() -> readAll(twoGigabytes))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("fe ff ff ff 0f");
    assertThatThrownBy(() -> readAll(header((MOST + 1) << 1)))
        .isInstanceOf(BrokenFrameException.class);
    assertThatThrownBy(() -> readAll(header(MOST << 1))).isInstanceOf(EOFException.class);
  }

  @Test
  void refusesOverlongMessages() throws IOException {
    byte[] frame = concat(header((MOST << 1) | 1), new byte[MOST]);
    ByteArrayOutputStream endless = new ByteArrayOutputStream();
    for (int i = 0; i <= Frames.MOST_IN_MESSAGE / MOST; i++) {
      endless.write(frame);
    }

    assertThatThrownBy(() -> readAll(endless.toByteArray()))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("larger than");
    assertThatThrownBy(() -> writer.write(printed(Frames.MOST_IN_MESSAGE + 1), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(stream.size()).isZero();
  }

  @Test
  void refusesMessagesOfMorePartsThanMemoryShouldBeTakenFor() throws IOException {
    // A tag and a length of 0 each: five hundred thousand nodes of which nothing is told.
    byte[] nodes = new byte[2 * Parts.MOST_MESSAGES];
    for (int i = 0; i < nodes.length; i += 2) {
      nodes[i] = (2 << 3) | 2;
    }
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    CodedOutputStream coded = CodedOutputStream.newInstance(message);
    coded.writeByteArray(FromWorker.DESCRIBED_FIELD_NUMBER, nodes);
    coded.flush();
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    byte[] rest = message.toByteArray();
    while (rest.length > MOST) {
      frames.writeBytes(concat(header((MOST << 1) | 1), Arrays.copyOf(rest, MOST)));
      rest = Arrays.copyOfRange(rest, MOST, rest.length);
    }
    frames.writeBytes(concat(header(rest.length << 1), rest));

    assertThatThrownBy(() -> readAll(frames.toByteArray()))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("more parts than any of ours; it holds the bytes 2a");
  }

  @Test
  void refusesEmptyFramesThatPromiseMore() {
    assertThatThrownBy(() -> readAll(new byte[] {1, 1, 1, 1}))
        .isInstanceOf(BrokenFrameException.class)
        .hasMessageContaining("more follows");
  }

  @Test
  void keepsMessagesOfManyThreadsWhole() throws Exception {
    List<Future<?>> writing = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    for (int thread = 0; thread < 4; thread++) {
      int first = thread;
      writing.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 200; i++) {
                  writer.write(
                      i % 20 == 0 ? printed(MOST + i) : started(first * 1000 + i), i % 7 == 0);
                }
                return null;
              }));
    }
    for (Future<?> each : writing) {
      each.get(1, TimeUnit.MINUTES);
    }
    threads.shutdown();
    writer.flush();

    List<FromWorker> all = readAll(stream.toByteArray());
    assertThat(all).hasSize(800);
    for (int thread = 0; thread < 4; thread++) {
      int first = thread * 1000;
      assertThat(all)
          .filteredOn(FromWorker::hasStarted)
          .extracting(each -> each.getStarted().getNode())
          .filteredOn(node -> node >= first && node < first + 1000)
          .hasSize(190)
          .isSorted();
    }
  }

  @Test
  void neverWritesAgainWhereAFrameMayBeCut() {
    FrameWriter failing =
        new FrameWriter(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
              }
            });

    assertThatThrownBy(() -> failing.write(started(1), true)).hasMessage("Broken pipe");
    assertThatThrownBy(() -> failing.write(started(2), false))
        .hasMessageContaining("failed before");
    assertThatThrownBy(failing::flush).hasMessageContaining("failed before");
  }

  @Test
  void losesNothingWhenTheStackOverflowsAtTheStream() throws IOException {
    List<Error> errors = new ArrayList<>(List.of(new StackOverflowError()));
    FrameWriter deep =
        new FrameWriter(
            new OutputStream() {
              @Override
              public void write(int b) {
                throw new AssertionError("frames leave in one call");
              }

              @Override
              public void write(byte[] bytes, int offset, int length) {
                if (!errors.isEmpty()) {
                  throw errors.remove(0);
                }
                stream.write(bytes, offset, length);
              }
            });

    assertThatThrownBy(() -> deep.write(started(1), true)).isInstanceOf(StackOverflowError.class);
    deep.write(started(2), true);

    assertThat(readAll(stream.toByteArray())).containsExactly(started(1), started(2));
  }

  private static FrameReader<FromWorker> reader(byte[] bytes) {
    return new FrameReader<>(new ByteArrayInputStream(bytes), FromWorker.parser());
  }

  private static List<FromWorker> readAll(byte[] bytes) throws IOException {
    FrameReader<FromWorker> reader = reader(bytes);
    List<FromWorker> messages = new ArrayList<>();
    Optional<FromWorker> next = reader.next();
    while (next.isPresent()) {
      messages.add(next.get());
      next = reader.next();
    }
    return messages;
  }

  private static byte[] header(int value) {
    return new byte[] {
      (byte) ((value & 0x7F) | 0x80),
      (byte) (((value >>> 7) & 0x7F) | 0x80),
      (byte) (((value >>> 14) & 0x7F) | 0x80),
      (byte) (value >>> 21)
    };
  }

  private static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static FromWorker started(int node) {
    return FromWorker.newBuilder()
        .setStarted(Started.newBuilder().setNode(node).setEpochMillis(1_700_000_000_000L))
        .build();
  }

  private static FromWorker printed(int size) {
    byte[] text = new byte[size];
    for (int i = 0; i < size; i++) {
      text[i] = (byte) (i % 251);
    }
    return FromWorker.newBuilder()
        .setPrinted(Printed.newBuilder().setNode(1).setText(ByteString.copyFrom(text)))
        .build();
  }
}
