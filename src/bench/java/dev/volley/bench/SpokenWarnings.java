package dev.volley.bench;

import dev.volley.report.Console;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A console that keeps what is wrong, and shows nothing. */
final class SpokenWarnings implements Console {
  private final List<String> warnings = new ArrayList<>();

  synchronized List<String> warnings() {
    return List.copyOf(warnings);
  }

  @Override
  public void info(String text) {}

  @Override
  public synchronized void warn(String text) {
    warnings.add(text);
  }

  @Override
  public synchronized void error(String text) {
    warnings.add(text);
  }

  @Override
  public void raw(ByteBuffer text) {}
}
