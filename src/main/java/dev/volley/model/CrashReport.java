package dev.volley.model;

import java.util.List;

/**
 * What a JVM wrote about its own crash, its {@code hs_err} file, in brief.
 *
 * @param file the file's path
 * @param headline what happened, as in {@code SIGSEGV (0xb) at pc=0x00007f5c, pid=4711, tid=4712};
 *     never empty
 * @param problematicFrame where, as in {@code C [libnative.so+0x11f] crash+0x9}; may be empty
 * @param lines what else is worth quoting: the thread, and its Java frames, innermost first
 */
public record CrashReport(
    String file, String headline, String problematicFrame, List<String> lines) {

  /** Copies the list. */
  public CrashReport {
    lines = List.copyOf(lines);
  }
}
