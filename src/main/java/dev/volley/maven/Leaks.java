package dev.volley.maven;

import org.jspecify.annotations.Nullable;

/** The parameter {@code leaks}, filled by Maven. What it holds is read by {@link UpkeepForm}. */
public final class Leaks {
  /** For all kinds that are not named. */
  @Nullable String all;

  /** Threads that would keep the JVM alive. */
  @Nullable String threads;

  /** System properties. */
  @Nullable String systemProperties;

  /** The default locale. */
  @Nullable String locale;

  /** The default time zone. */
  @Nullable String timeZone;

  /** System.out, System.err and System.in. */
  @Nullable String streams;

  /** Processes. */
  @Nullable String childProcesses;

  /** TCP ports. */
  @Nullable String ports;

  /** Files in the worker's temporary directory. */
  @Nullable String temporaryFiles;

  /** The context class loader. */
  @Nullable String contextClassLoader;

  /** Made by Maven. */
  public Leaks() {}

  /** Called by Maven where one word is given for all. */
  public void set(String text) {
    all = text;
  }
}
