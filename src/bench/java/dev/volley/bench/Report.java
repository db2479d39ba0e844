package dev.volley.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Prints numbers, and what was asked of them. */
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  /** Prints a line as it is. */
  void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Prints a row of a table as the site's pages have them. */
  void row(Object... cells) {
    List<String> texts = Arrays.stream(cells).map(Report::inWords).toList();
    line("| " + String.join(" | ", texts) + " |");
  }

  /** Prints the names of a table's columns. */
  void head(String... columns) {
    row((Object[]) columns);
    line("|" + "---|".repeat(columns.length));
  }

  /** Prints whether a number is at most what was asked for. */
  void atMost(String what, double value, double target) {
    verdict(what, value, "at most " + inWords(target), value <= target);
  }

  /** Prints whether a number is at least what was asked for. */
  void atLeast(String what, double value, double target) {
    verdict(what, value, "at least " + inWords(target), value >= target);
  }

  private void verdict(String what, double value, String target, boolean met) {
    line((met ? "MET     " : "NOT MET ") + what + ": " + inWords(value) + ", asked for: " + target);
  }

  private static String inWords(Object cell) {
    if (!(cell instanceof Double number)) {
      return cell.toString();
    }
    double size = Math.abs(number);
    String form = size >= 1000 ? "%.0f" : size >= 10 ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, form, number);
  }
}
