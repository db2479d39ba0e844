package dev.volley.history;

import static dev.volley.history.Told.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of a history file, of this version and of others. */
class HistoryFormatTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("test.history");
  }

  @Test
  void olderVersionIsReadAndWrittenAnew() throws IOException {
    writeChecked(
        "volley-history 1\nmodule g:a\nexecution test\n"
            + ("run " + NOON.toEpochMilli() + " whole x\n")
            + "start 0:500000\nclass p.Old\ndigest d1\nseen 0 green\ntime 0:2000000\ndivisible\n");

    assertThat(loaded(file).problems()).isEmpty();
    assertThat(loaded(file).history().workerStart()).hasValue(0.5);
    assertThat(loaded(file).history().cpuShare()).isEmpty();
    assertThat(save(NOON.plusSeconds(1), 1000)).isEmpty();

    assertThat(text(file)).startsWith("volley-history 2\n");
    ClassHistory old = loaded(file).history().of("p.Old", "d1").orElseThrow();
    assertThat(old.expected()).hasValue(2);
    assertThat(old.hints()).isEqualTo(new Hints(Set.of(), true, false, ""));
    assertThat(loaded(file).history().of("p.Foo", "")).isPresent();
  }

  @Test
  void newerVersionIsOneWarningAndStaysAsItIs() throws IOException {
    String newer = "volley-history 3\nanything\n";
    write(newer);

    assertThat(loaded(file).problems()).singleElement().asString().contains("version 3");
    assertThat(loaded(file).history().size()).isZero();
    assertThat(save(NOON, 1000)).isEqualTo(loaded(file).problems());
    assertThat(text(file)).isEqualTo(newer);
  }

  @Test
  void lineThatVolleyNeverWritesIsDamageWhateverTheChecksum() throws IOException {
    for (String line :
        List.of(
            "time 0:-1", "time 7:1", "what", "test 0:1", "seen 9 red", "cpu x", "run 1 whole")) {
      writeChecked("volley-history 2\nmodule g:a\nexecution test\nclass p.Foo\n" + line + "\n");

      assertThat(loaded(file).problems()).as(line).singleElement().asString().contains("line 5");
    }
  }

  @Test
  void whatTheRunTellsOfItselfIsKept() {
    for (double share : new double[] {0.2, 0.9, 0.3}) {
      Observations run = Told.run(NOON.plusMillis((long) (1000 * share))).ended();
      run.workerStarted(Duration.ofSeconds(1));
      run.cpuShare(share);
      assertThat(at(file, NOON).save(run)).isEmpty();
    }

    assertThat(loaded(file).history().cpuShare()).hasValue(0.3);
  }

  private List<String> save(Instant at, long millis) {
    return at(file, at).save(Told.run(at).ranClass("p.Foo", millis).ended());
  }

  private static HistoryFile at(Path file, Instant now) {
    return new HistoryFile(file, "g:a", "test", Clock.fixed(now, ZoneOffset.UTC));
  }

  private static HistoryFile.Loaded loaded(Path file) {
    return new HistoryFile(file, "g:a", "test").load();
  }

  /** What is read as written by Volley: the checksum follows. */
  private void writeChecked(String body) throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(body.getBytes(StandardCharsets.UTF_8));
    write(body + String.format("end %08x", checksum.getValue()) + "\n");
  }

  private void write(String text) throws IOException {
    Files.writeString(file, text);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file);
  }
}
