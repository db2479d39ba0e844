package dev.volley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.journal.proto.Header;
import dev.volley.model.Outcome;
import dev.volley.model.RunEvent;
import dev.volley.model.StandardStream;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.report.Nodes;
import dev.volley.report.Script;
import dev.volley.report.Scripts;
import dev.volley.report.TakenApart;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

  private final Path file;

  JournalTest(@TempDir Path directory) {
    this.file = directory.resolve("target/volley/run.events");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void givesBackWhatWasWrittenWhateverItWas(long seed) {
    List<RunEvent> events = new RandomEvents(seed).list(500);
    write(events);

    Read read = read();

    assertThat(read.events).isEqualTo(events.stream().map(Deep::text).toList());
    assertThat(read.truncated).isFalse();
  }

  @Test
  void givesBackARun() {
    List<RunEvent> events = Scripts.containers().events();
    write(events);

    Read read = read();

    assertThat(read.events).isEqualTo(events.stream().map(Deep::text).toList());
    assertThat(read.runId).isEqualTo("run-1");
  }

  @Test
  void writesANodeOnceUntilItHasEnded() throws Exception {
    TestNode test = Nodes.test(Nodes.classOf("pkg.AVeryTellingName"), "test");
    Script script = new Script().begin(1).described(1, 1, test).started(1, test);
    for (int i = 0; i < 100; i++) {
      script.out(1, test, "x");
    }
    script.passed(1, test);
    write(script.events());

    assertThat(count(Files.readAllBytes(file), "AVeryTellingName]/[method:test()]")).isOne();

    script.out(1, test, "late").passed(1, test);
    write(script.events());

    assertThat(count(Files.readAllBytes(file), "AVeryTellingName]/[method:test()]")).isEqualTo(2);
    assertThat(read().events).isEqualTo(script.events().stream().map(Deep::text).toList());
  }

  @Test
  void cutOffAnywhereGivesWhatIsWholeBefore() throws Exception {
    List<RunEvent> events = smallRun();
    write(events);
    byte[] whole = Files.readAllBytes(file);
    List<String> texts = events.stream().map(Deep::text).toList();
    int cleanCuts = 0;
    int last = 0;

    for (int length = 1 + whole[0]; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      Read read = read();
      assertThat(read.events.size()).isBetween(last, last + 1);
      assertThat(read.events).isEqualTo(texts.subList(0, read.events.size()));
      last = read.events.size();
      cleanCuts += read.truncated ? 0 : 1;
    }

    assertThat(last).isEqualTo(texts.size() - 1);
    // Between two records, of which the nodes' are three.
    assertThat(cleanCuts).isEqualTo(texts.size() + 3);
  }

  private static List<RunEvent> smallRun() {
    TestNode foo = Nodes.classOf("p.FooTest");
    TestNode test = Nodes.test(foo, "a");
    Script script = new Script().begin(1).described(1, 1, foo, test).started(1, test);
    script.out(1, test, "out").passed(1, test).settled("p.FooTest");
    return script.gone(1).end().events();
  }

  @Test
  void cutOffInItsHeaderIsNoLog() throws Exception {
    write(Scripts.everyOutcome().events());
    byte[] whole = Files.readAllBytes(file);
    for (int length = 0; length < 1 + whole[0]; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(this::read).hasMessageContaining("no event log");
    }
  }

  @Test
  void holdsLargeOutput() {
    TestNode test = Nodes.test(Nodes.classOf("p.FooTest"), "a");
    byte[] chunk = new byte[256 * 1024];
    try (JournalWriter writer = new JournalWriter(file)) {
      new Script().begin(1).started(1, test).events().forEach(writer::write);
      for (int i = 0; i < 200; i++) {
        new Script().printed(1, test, StandardStream.OUT, chunk).events().forEach(writer::write);
      }
    }

    assertThat(file).satisfies(f -> assertThat(Files.size(f)).isGreaterThan(50L << 20));
    try (JournalReader reader = JournalReader.open(file)) {
      int events = 0;
      while (reader.next().isPresent()) {
        events++;
      }
      assertThat(events).isEqualTo(3 + 200);
    }
  }

  @Test
  void holdsLongChainsOfCauses() {
    Throwable thrown = new Exception("innermost");
    for (int i = 0; i < 150; i++) {
      thrown = new Exception("around", thrown);
    }
    Thrown apart = TakenApart.of(thrown);
    TestNode test = Nodes.test(Nodes.classOf("p.FooTest"), "a");
    List<RunEvent> events =
        new Script().finished(1, test, new Outcome.Errored(Optional.of(apart))).events();
    write(events);

    assertThat(read().events).containsExactly(Deep.text(events.get(0)));
  }

  @Test
  void canBeReadWhileItIsWritten() {
    try (JournalWriter writer = new JournalWriter(file)) {
      writer.write(new RunEvent.Warning(Instant.EPOCH, "one"));
      writer.flush();

      assertThat(read().events).hasSize(1);

      writer.write(new RunEvent.Warning(Instant.EPOCH, "two"));
    }
    assertThat(read().events).hasSize(2);
  }

  @Test
  void begunAndNeverWrittenToIsEmpty() {
    new JournalWriter(file).close();

    assertThat(read().events).isEmpty();
  }

  @Test
  void replacesTheLogOfTheRunBefore() {
    write(Scripts.containers().events());
    write(Scripts.everyOutcome().events());

    assertThat(read().events).hasSameSizeAs(Scripts.everyOutcome().events());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void leavesTheLogOfABuildThatStillWritesItAlone() {
    List<RunEvent> events = Scripts.everyOutcome().events();
    JournalWriter first = new JournalWriter(file);
    first.write(events.get(0));
    first.flush();
    write(Scripts.containers().events());

    events.subList(1, events.size()).forEach(first::write);
    first.close();

    assertThat(read().events).hasSameSizeAs(Scripts.containers().events());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "x", "<?xml version=\"1.0\"?>", "PK\u0003\u0004", "\u0002\u0008\u0001"})
  void refusesWhatIsNoLog(String content) throws Exception {
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);

    assertThatThrownBy(this::read)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("no event log");
  }

  @Test
  void refusesANewerVersion() throws Exception {
    Files.createDirectories(file.getParent());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Header.newBuilder()
        .setMagic(JournalWriter.MAGIC)
        .setFormatVersion(2)
        .build()
        .writeDelimitedTo(bytes);
    Files.write(file, bytes.toByteArray());

    assertThatThrownBy(this::read)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void saysWhereItIsDamaged() throws Exception {
    write(Scripts.everyOutcome().events());
    byte[] bytes = Files.readAllBytes(file);
    int at = 1 + bytes[0];
    // A length that is there, with content that is none.
    Arrays.fill(bytes, at + 1, at + 1 + bytes[at], (byte) 0xFF);
    Files.write(file, bytes);

    assertThatThrownBy(this::read)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("damaged: at byte " + at);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void damagedAnywhereNeverEndsInAnythingButASentence(long seed) throws Exception {
    write(smallRun());
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(seed);
    int refused = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] bytes = whole.clone();
      bytes[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, bytes);
      try {
        read();
      } catch (UncheckedIOException e) {
        assertThat(e).hasMessageContaining(file.toString());
        refused++;
      }
    }
    assertThat(refused).isPositive();
  }

  @Test
  void saysWhereItCouldNotBeWritten() throws Exception {
    Files.createDirectories(file);

    assertThatThrownBy(() -> new JournalWriter(file))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysThatTheDiskIsFull() {
    Path full = Path.of("/dev/full");
    JournalWriter writer = new JournalWriter(full);
    writer.write(new RunEvent.Warning(Instant.EPOCH, "one"));

    assertThatThrownBy(writer::flush)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(full.toString())
        .hasMessageContaining("No space left");
    assertThatThrownBy(writer::close).isInstanceOf(UncheckedIOException.class);
  }

  private void write(List<RunEvent> events) {
    try (JournalWriter writer = new JournalWriter(file)) {
      events.forEach(writer::write);
    }
  }

  private record Read(List<String> events, boolean truncated, String runId) {}

  private Read read() {
    List<String> events = new ArrayList<>();
    try (JournalReader reader = JournalReader.open(file)) {
      for (Optional<RunEvent> next = reader.next(); next.isPresent(); next = reader.next()) {
        events.add(Deep.text(next.get()));
      }
      return new Read(events, reader.truncated(), reader.runId());
    }
  }

  private static int count(byte[] bytes, String text) {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    return (all.length() - all.replace(text, "").length()) / text.length();
  }
}
