package dev.volley.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.StandardStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputSpoolTest {

  private final Path directory;

  OutputSpoolTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void littleStaysInMemoryAndMakesNoFile() {
    try (OutputSpool spool = new OutputSpool(directory.resolve("spill"))) {
      Spooled spooled = spool.open();
      spooled.append("hello");

      assertThat(spooled.text()).isEqualTo("hello");
      assertThat(spool.fileBytes()).isZero();
      assertThat(directory.resolve("spill")).doesNotExist();
    }
  }

  @Test
  void muchIsHeldOnDisk() {
    try (OutputSpool spool = new OutputSpool(directory)) {
      Spooled spooled = spool.open();
      byte[] chunk = new byte[200_000];
      CRC32 in = new CRC32();
      Random random = new Random(1);
      for (long written = 0; written < 64L << 20; written += chunk.length) {
        random.nextBytes(chunk);
        in.update(chunk);
        spooled.append(chunk, 0, chunk.length);
      }
      CRC32 out = new CRC32();
      spooled.copyTo(out::update);

      assertThat(out.getValue()).isEqualTo(in.getValue());
      assertThat(spool.heldBytes()).isLessThanOrEqualTo(OutputSpool.HEAD);
    }
  }

  @Test
  void whatIsOnDiskIsReadWithoutWritingMore() throws Exception {
    try (OutputSpool spool = new OutputSpool(directory)) {
      Spooled first = spool.open();
      first.append("x".repeat(200_000));
      Spooled second = spool.open();
      second.append("y".repeat(10_000));
      Path file = directory.resolve("output.spool");
      assertThat(Files.size(file)).isEqualTo(200_000);

      assertThat(first.text()).hasSize(200_000);
      assertThat(Files.size(file)).isEqualTo(200_000);
      assertThat(second.text()).hasSize(10_000);
      assertThat(Files.size(file)).isEqualTo(210_000);
    }
  }

  @Test
  void memoryIsBoundedOverAll() {
    try (OutputSpool spool = new OutputSpool(directory)) {
      List<Spooled> all = new ArrayList<>();
      for (int i = 0; i < 5000; i++) {
        Spooled spooled = spool.open();
        spooled.append((i + ":").repeat(1000));
        all.add(spooled);
      }

      assertThat(spool.heldBytes()).isBetween(OutputSpool.MEMORY / 2, OutputSpool.MEMORY);
      assertThat(spool.fileBytes()).isPositive();
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).text()).isEqualTo((i + ":").repeat(1000));
        all.get(i).release();
      }
      assertThat(spool.heldBytes()).isZero();
    }
  }

  @Test
  void whatIsWrittenInTurnsIsReadApart() {
    try (OutputSpool spool = new OutputSpool(directory)) {
      Spooled a = spool.open();
      Spooled b = spool.open();
      StringBuilder expectedA = new StringBuilder();
      StringBuilder expectedB = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        a.append("a" + i);
        expectedA.append("a" + i);
        if (i % 3 == 0) {
          b.append("bbb" + i);
          expectedB.append("bbb" + i);
        }
        if (i == 10_000) {
          assertThat(a.text()).isEqualTo(expectedA.toString());
        }
      }

      assertThat(a.text()).isEqualTo(expectedA.toString());
      assertThat(b.text()).isEqualTo(expectedB.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8000, 8192, 8193, 20_000, 40_000, 50_000})
  void whatIsTakenBackIsGone(int length) {
    try (OutputSpool spool = new OutputSpool(directory)) {
      Spooled spooled = spool.open();
      Spooled other = spool.open();
      StringBuilder all = new StringBuilder();
      for (int i = 0; i < 5; i++) {
        spooled.append(String.valueOf(i).repeat(10_000));
        other.append("x".repeat(10_000));
        all.append(String.valueOf(i).repeat(10_000));
      }

      spooled.truncate(length);
      spooled.append("more");

      assertThat(spooled.text()).isEqualTo(all.substring(0, length) + "more");
      assertThat(spooled.size()).isEqualTo(length + 4);
    }
  }

  @Test
  void closingDeletesTheFile() {
    OutputSpool spool = new OutputSpool(directory);
    spool.open().append("x".repeat(1 << 20));
    assertThat(directory).isNotEmptyDirectory();

    spool.close();

    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void sayWhereItCouldNotWrite() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    try (OutputSpool spool = new OutputSpool(file)) {
      Spooled spooled = spool.open();

      assertThatThrownBy(() -> spooled.append("x".repeat(1 << 20)))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining(file.toString());
    }
  }

  @Test
  void captureKeepsStreamsApartAndInOrder() {
    try (OutputSpool spool = new OutputSpool(directory)) {
      List<StandardStream> streams = List.of(StandardStream.values());
      Capture capture = new Capture(spool::open);
      StringBuilder all = new StringBuilder();
      StringBuilder err = new StringBuilder();
      for (int i = 0; i < 10_000; i++) {
        StandardStream stream = streams.get(i % 3);
        String text = stream + " " + i + "\n";
        capture.append(stream, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        all.append(text);
        err.append(stream == StandardStream.ERR ? text : "");
      }

      assertThat(text(capture, Capture.ALL)).isEqualTo(all.toString());
      assertThat(text(capture, Capture.ERR)).isEqualTo(err.toString());
      assertThat(text(capture, Capture.OUT))
          .contains("OUT 0\n", "NATIVE 2\n")
          .doesNotContain("ERR");
      assertThat(capture.size(Capture.ERR)).isEqualTo(err.length());
    }
  }

  private static String text(Capture capture, Set<StandardStream> streams) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    capture.copyTo(streams, bytes::write);
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
