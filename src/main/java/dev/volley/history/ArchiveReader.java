package dev.volley.history;

import dev.volley.history.Archive.Project;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Reads what {@link ArchiveWriter} wrote, all of it or nothing. Every line must be one it writes;
 * anything else makes the file damaged, whatever its checksum says.
 */
final class ArchiveReader {
  private static final List<String> FIRST_LINES =
      IntStream.rangeClosed(1, ArchiveWriter.VERSION)
          .mapToObj(version -> ArchiveWriter.MAGIC + " " + version + "\n")
          .toList();
  private static final int END_LENGTH = "end 00000000\n".length();
  private static final long LONGEST_MICROS = ClassPart.micros(ClassPart.LONGEST);

  private final List<Run> runs = new ArrayList<>();
  private final SortedMap<String, Samples> fixtures = new TreeMap<>();
  private final SortedMap<String, ArchivedClass> classes = new TreeMap<>();
  private Samples starts = Samples.NONE;
  private Samples cpuShares = Samples.NONE;
  private String module = "";
  private String execution = "";
  private @Nullable ClassBlock block;

  private ArchiveReader() {}

  /** What these bytes are; never throws for what they hold. */
  static Reading read(byte[] bytes) {
    if (bytes.length == 0) {
      return new Reading.Nothing();
    }
    String beginning = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8);
    Optional<String> firstLine = FIRST_LINES.stream().filter(beginning::startsWith).findFirst();
    if (firstLine.isEmpty()) {
      return otherThan(beginning);
    }
    int from = firstLine.get().length();
    int body = bytes.length - END_LENGTH;
    if (body < from || !endsWithItsChecksum(bytes, body)) {
      return new Reading.Damaged("it was cut off or changed: its last line is no checksum of it");
    }
    try {
      return new Reading.Found(new ArchiveReader().parse(bytes, from, body));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return new Reading.Damaged(String.valueOf(e.getMessage()));
    }
  }

  private static Reading otherThan(String beginning) {
    String firstLine = beginning.lines().findFirst().orElse("");
    if (FIRST_LINES.stream().anyMatch(known -> known.startsWith(beginning))) {
      return new Reading.Damaged("it was cut off in its first line");
    }
    return firstLine.matches(ArchiveWriter.MAGIC + " [0-9]{1,9}")
        ? new Reading.Refused(
            "it is of version "
                + firstLine.substring(ArchiveWriter.MAGIC.length() + 1)
                + ", and this Volley knows none later than "
                + ArchiveWriter.VERSION)
        : new Reading.Refused("it is no history of Volley's: its first line is not a history's");
  }

  private static boolean endsWithItsChecksum(byte[] bytes, int body) {
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, body);
    return new String(bytes, body, END_LENGTH, StandardCharsets.UTF_8)
        .equals(String.format("end %08x", checksum.getValue()) + "\n");
  }

  private Archive parse(byte[] bytes, int start, int length) {
    int number = 1;
    int from = start;
    for (int to = from; to < length; to++) {
      if (bytes[to] == '\n') {
        number++;
        String line = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        from = to + 1;
        try {
          take(line);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
          throw new IllegalArgumentException("line " + number + " is none of Volley's", e);
        }
      }
    }
    closeBlock();
    Set<Run> whole = new HashSet<>(runs);
    whole.removeIf(run -> !run.whole());
    return new Archive(
        new Project(module, execution), new TreeSet<>(whole), starts, cpuShares, fixtures, classes);
  }

  private void take(String line) {
    int space = line.indexOf(' ');
    String word = space < 0 ? line : line.substring(0, space);
    String rest = space < 0 ? "" : line.substring(space + 1);
    switch (word) {
      case "module" -> module = Text.unescaped(rest);
      case "execution" -> execution = Text.unescaped(rest);
      case "run" -> runs.add(run(rest));
      case "start" -> starts = samples(rest);
      case "cpu" -> cpuShares = samples(rest);
      case "fixture" -> {
        String[] parts = rest.split(" ", 2);
        fixtures.put(Text.unescaped(parts[1]), samples(parts[0]));
      }
      case "class" -> {
        closeBlock();
        block = new ClassBlock(Text.unescaped(rest));
      }
      default -> {
        if (block == null) {
          throw new IllegalArgumentException(word);
        }
        block.take(word, rest);
      }
    }
  }

  private void closeBlock() {
    if (block != null) {
      classes.put(block.name, block.closed());
    }
  }

  private static Run run(String text) {
    String[] parts = text.split(" ", 3);
    if (!parts[1].equals("whole") && !parts[1].equals("part")) {
      throw new IllegalArgumentException(parts[1]);
    }
    return new Run(Long.parseLong(parts[0]), parts[1].equals("whole"), Text.unescaped(parts[2]));
  }

  private Samples samples(String text) {
    NavigableMap<Run, Long> byRun = new TreeMap<>();
    int from = 0;
    while (from <= text.length()) {
      int comma = text.indexOf(',', from);
      int to = comma < 0 ? text.length() : comma;
      int colon = text.indexOf(':', from);
      long micros = Long.parseLong(text, colon + 1, to, 10);
      if (micros < 0 || micros > LONGEST_MICROS) {
        throw new IllegalArgumentException(text);
      }
      byRun.put(runs.get(Integer.parseInt(text, from, colon, 10)), micros);
      from = to + 1;
    }
    return Samples.of(byRun);
  }

  /** The lines of one class, as they come. */
  private final class ClassBlock {
    final String name;
    private String digest = "";
    private @Nullable Run seen;
    private boolean red;
    private Samples times = Samples.NONE;
    private Samples setUps = Samples.NONE;
    private Samples cpuShares = Samples.NONE;
    private String fixture = "";
    private boolean apart;
    private boolean divisible;
    private final Set<String> locks = new HashSet<>();
    private final Map<String, Samples> tests = new HashMap<>();

    ClassBlock(String name) {
      this.name = name;
    }

    void take(String word, String rest) {
      switch (word) {
        case "digest" -> digest = Text.unescaped(rest);
        case "seen" -> {
          String[] parts = rest.split(" ", 2);
          seen = runs.get(Integer.parseInt(parts[0]));
          red = parts[1].equals("red");
        }
        case "time" -> times = samples(rest);
        case "setup" -> setUps = samples(rest);
        case "computes" -> cpuShares = samples(rest);
        case "apart" -> apart = true;
        case "divisible" -> divisible = true;
        case "needs" -> fixture = Text.unescaped(rest);
        case "lock" -> locks.add(Text.unescaped(rest));
        case "test" -> {
          int space = rest.indexOf(' ');
          tests.put(Text.unescaped(rest.substring(space + 1)), samples(rest.substring(0, space)));
        }
        default -> throw new IllegalArgumentException(word);
      }
    }

    ArchivedClass closed() {
      if (seen == null) {
        throw new IllegalArgumentException("class " + name + " was never seen");
      }
      Hints hints = new Hints(locks, divisible, apart, fixture);
      return new ArchivedClass(digest, seen, red, times, setUps, cpuShares, hints, tests);
    }
  }
}
