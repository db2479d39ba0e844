package dev.volley.zoo.report;

import dev.volley.report.Console;
import java.nio.ByteBuffer;

/** Shows nothing. */
public final class SilentConsole implements Console {

  @Override
  public void info(String text) {}

  @Override
  public void warn(String text) {}

  @Override
  public void error(String text) {}

  @Override
  public void raw(ByteBuffer text) {}
}
