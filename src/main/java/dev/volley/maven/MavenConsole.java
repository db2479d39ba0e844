package dev.volley.maven;

import dev.volley.report.Console;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import org.apache.maven.plugin.logging.Log;

/** Prints to Maven's log, and what tests print to Maven's standard output as it is. */
final class MavenConsole implements Console {
  private final Log log;
  private final PrintStream out;

  MavenConsole(Log log, PrintStream out) {
    this.log = log;
    this.out = out;
  }

  @Override
  public void debug(String text) {
    log.debug(text);
  }

  @Override
  public void info(String text) {
    log.info(text);
  }

  @Override
  public void warn(String text) {
    log.warn(text);
  }

  @Override
  public void error(String text) {
    log.error(text);
  }

  @Override
  public void raw(ByteBuffer text) {
    byte[] bytes = new byte[text.remaining()];
    text.duplicate().get(bytes);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }
}
