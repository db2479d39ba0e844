package dev.volley.maven;

import dev.volley.report.ReportSettings.Text.Format;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that make the console's account of each class and the text files, as the user gave
 * them; their properties differ from goal to goal.
 *
 * @param printSummary {@code printSummary}
 * @param useFile {@code useFile}
 * @param reportFormat {@code reportFormat}
 * @param encoding {@code encoding}
 */
record TextReportForm(
    boolean printSummary,
    boolean useFile,
    @Nullable String reportFormat,
    @Nullable String encoding) {
  /** As Surefire has them where nothing is configured. */
  static final TextReportForm DEFAULT = new TextReportForm(true, true, "brief", null);

  /** How much is told of tests. Surefire reads the word as it stands, in lower case. */
  Format format() {
    return switch (reportFormat == null ? "brief" : reportFormat) {
      case "brief" -> Format.BRIEF;
      case "plain" -> Format.PLAIN;
      default -> Format.NONE;
    };
  }

  /** A sentence where the format is none that Surefire knows. */
  Optional<String> unheeded() {
    return format() != Format.NONE
        ? Optional.empty()
        : Optional.of(
            "reportFormat is '"
                + reportFormat
                + "'. As under Surefire there are no text files then, and no failure is told with"
                + " its class. Allowed: brief, plain.");
  }
}
