package dev.volley.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Writes an archive as text, one fact a line: a word, values, and at the end of the line a name.
 * Samples are {@code run:microseconds}, with the number that a {@code run} line gave that run. The
 * last line holds the CRC-32 of all before it, so that a file that was cut or changed is known.
 */
final class ArchiveWriter {
  /** The first line's first word. */
  static final String MAGIC = "volley-history";

  /**
   * The version that is written. Older ones are read: 1 has no {@code needs}, no {@code cpu} and no
   * {@code computes}.
   */
  static final int VERSION = 2;

  private final StringBuilder text = new StringBuilder();
  private final Map<Run, Integer> numbers = new HashMap<>();

  private ArchiveWriter() {}

  static byte[] bytes(Archive archive) {
    ArchiveWriter writer = new ArchiveWriter();
    writer.write(archive);
    byte[] body = writer.text.toString().getBytes(StandardCharsets.UTF_8);
    CRC32 checksum = new CRC32();
    checksum.update(body);
    byte[] end =
        String.format("end %08x%n", checksum.getValue())
            .replace("\r", "")
            .getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[body.length + end.length];
    System.arraycopy(body, 0, all, 0, body.length);
    System.arraycopy(end, 0, all, body.length, end.length);
    return all;
  }

  private void write(Archive archive) {
    line(MAGIC, String.valueOf(VERSION));
    line("module", Text.escaped(archive.project().module()));
    line("execution", Text.escaped(archive.project().execution()));
    for (Run run : archive.allRuns()) {
      numbers.put(run, numbers.size());
      line(
          "run",
          Long.toString(run.epochMillis()),
          run.whole() ? "whole" : "part",
          Text.escaped(run.id()));
    }
    samples("start", archive.starts());
    samples("cpu", archive.cpuShares());
    archive.fixtures().forEach((name, costs) -> samples("fixture", costs, Text.escaped(name)));
    archive.classes().forEach(this::write);
  }

  private void write(String name, ArchivedClass one) {
    line("class", Text.escaped(name));
    if (!one.digest().isEmpty()) {
      line("digest", Text.escaped(one.digest()));
    }
    line("seen", number(one.seen()), one.red() ? "red" : "green");
    samples("time", one.times());
    samples("setup", one.setUps());
    samples("computes", one.cpuShares());
    if (one.hints().apart()) {
      line("apart");
    }
    if (one.hints().divisible()) {
      line("divisible");
    }
    if (!one.hints().fixture().isEmpty()) {
      line("needs", Text.escaped(one.hints().fixture()));
    }
    one.hints().locks().stream().sorted().forEach(key -> line("lock", Text.escaped(key)));
    new TreeMap<>(one.tests()).forEach((key, times) -> samples("test", times, Text.escaped(key)));
  }

  private void samples(String word, Samples samples, String... name) {
    if (samples.isEmpty()) {
      return;
    }
    text.append(word);
    for (int i = 0; i < samples.size(); i++) {
      text.append(i == 0 ? ' ' : ',').append(number(samples.run(i)));
      text.append(':').append(samples.micros(i));
    }
    for (String part : name) {
      text.append(' ').append(part);
    }
    text.append('\n');
  }

  private String number(Run run) {
    return String.valueOf(numbers.get(run));
  }

  private void line(String word, String... values) {
    text.append(word);
    for (String value : values) {
      text.append(' ').append(value);
    }
    text.append('\n');
  }
}
