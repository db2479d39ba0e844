package dev.volley.fork;

import dev.volley.model.CrashReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what matters out of an {@code hs_err} file of HotSpot: the first sentence of its header,
 * the problematic frame, the thread and its Java frames. What it does not find it leaves out.
 * Stateless.
 */
final class CrashFileParser {
  private static final int MOST_JAVA_FRAMES = 12;
  private static final int LONGEST_LINE = 300;
  private static final String PROBLEMATIC = "Problematic frame:";
  private static final String GENERAL = "A fatal error has been detected by the Java Runtime";

  /** Headline and all that follows are about the JVM, and nothing new. */
  private static final List<String> END_OF_HEADLINE =
      List.of("JRE version", "Java VM", "Possible reasons", "Possible solutions");

  private CrashFileParser() {}

  /**
   * Reads it.
   *
   * @return empty where the text is no such report
   */
  static Optional<CrashReport> parse(String file, String text) {
    List<String> lines = text.lines().map(CrashFileParser::shown).toList();
    List<String> header =
        lines.stream()
            .takeWhile(line -> line.isEmpty() || line.startsWith("#"))
            .map(line -> line.replaceFirst("^#\\s*", ""))
            .toList();
    String headline = headline(header);
    return headline.isEmpty()
        ? Optional.empty()
        : Optional.of(new CrashReport(file, headline, after(header, PROBLEMATIC), quotes(lines)));
  }

  private static String headline(List<String> header) {
    List<String> words = new ArrayList<>();
    for (String line : header) {
      boolean last = END_OF_HEADLINE.stream().anyMatch(line::startsWith);
      if (last) {
        break;
      }
      if (!line.isEmpty() && !line.startsWith(GENERAL)) {
        words.add(line.strip());
      }
    }
    return String.join(" ", words);
  }

  private static String after(List<String> lines, String title) {
    int at = lines.indexOf(title);
    return at >= 0 && at + 1 < lines.size()
        ? lines.get(at + 1).strip().replaceAll("\\s+", " ")
        : "";
  }

  private static List<String> quotes(List<String> lines) {
    List<String> quotes = new ArrayList<>();
    lines.stream()
        .filter(line -> line.startsWith("Current thread"))
        .findFirst()
        .ifPresent(quotes::add);
    boolean inFrames = false;
    int frames = 0;
    for (String line : lines) {
      if (line.startsWith("Java frames:")) {
        inFrames = true;
      } else if (inFrames && (line.isBlank() || frames == MOST_JAVA_FRAMES)) {
        break;
      } else if (inFrames) {
        quotes.add(line.strip());
        frames++;
      }
    }
    return quotes;
  }

  private static String shown(String line) {
    return line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + "..." : line;
  }
}
