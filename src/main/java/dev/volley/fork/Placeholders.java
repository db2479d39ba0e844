package dev.volley.fork;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts a worker's slot where texts of the user's configuration ask for it.
 *
 * <p>{@code ${surefire.forkNumber}} and its older name {@code ${surefire.threadNumber}} are
 * Surefire's, {@code ${volley.worker.slot}} is ours; all three mean the slot.
 *
 * @param slot the worker's place in the pool, from 1
 */
record Placeholders(int slot) {
  private static final List<String> NAMES =
      List.of("${surefire.forkNumber}", "${surefire.threadNumber}", "${volley.worker.slot}");

  /** Whether a text asks for a slot. */
  static boolean standIn(String text) {
    return NAMES.stream().anyMatch(text::contains);
  }

  /** Replaces every placeholder in a text. */
  String in(String text) {
    String replaced = text;
    for (String name : NAMES) {
      replaced = replaced.replace(name, Integer.toString(slot));
    }
    return replaced;
  }

  /** Replaces every placeholder in each of the texts. */
  List<String> in(List<String> texts) {
    return texts.stream().map(this::in).toList();
  }

  /** Replaces every placeholder in the values, and leaves the keys alone. */
  Map<String, String> inValues(Map<String, String> texts) {
    Map<String, String> replaced = new TreeMap<>();
    texts.forEach((key, value) -> replaced.put(key, in(value)));
    return replaced;
  }
}
