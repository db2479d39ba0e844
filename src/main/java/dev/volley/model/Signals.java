package dev.volley.model;

import java.util.Map;

/** Names of the signals that end a process, by their numbers, of which one is the system's own. */
final class Signals {
  /** Linux's number; macOS has another, and Linux means something else by that. */
  private static final int BUS = System.getProperty("os.name", "").startsWith("Mac") ? 10 : 7;

  static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(5, "SIGTRAP"),
          Map.entry(6, "SIGABRT"),
          Map.entry(BUS, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(14, "SIGALRM"),
          Map.entry(15, "SIGTERM"));

  private Signals() {}
}
