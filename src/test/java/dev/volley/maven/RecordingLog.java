package dev.volley.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what is logged, one element per call, as in {@code "WARN text"}. */
final class RecordingLog extends SystemStreamLog {
  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return lines;
  }

  @Override
  public void debug(CharSequence text) {
    // Not what users see.
  }

  @Override
  public void info(CharSequence text) {
    lines.add("INFO " + text);
  }

  @Override
  public void warn(CharSequence text) {
    lines.add("WARN " + text);
  }

  @Override
  public void error(CharSequence text) {
    lines.add("ERROR " + text);
  }
}
