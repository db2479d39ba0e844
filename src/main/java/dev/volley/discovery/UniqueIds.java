package dev.volley.discovery;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads unique ids of the JUnit Platform, as in {@code
 * [engine:junit-jupiter]/[class:com.acme.FooTest]/[method:bar(int, int)]}.
 */
final class UniqueIds {
  /** What means something within ids stands in values by its code, as in URLs. */
  private static final String VALUE = "(?:[^\\[\\]/:%]++|%[0-9a-fA-F]{2})++";

  private static final String SEGMENT = "\\[([^\\[\\]/:]+):(" + VALUE + ")]";
  private static final Pattern ID = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + ")*");
  private static final Pattern ONE_SEGMENT = Pattern.compile(SEGMENT);

  private UniqueIds() {}

  /** Whether a text is meant to be one. */
  static boolean begins(String text) {
    return text.startsWith("[engine:");
  }

  /**
   * Reads one.
   *
   * @param place where it stands, for messages
   * @throws IllegalArgumentException where it is none; in words for the user
   */
  static TestItem parse(String id, String place) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "'"
              + id
              + "' is no unique id ("
              + place
              + "). Expected segments as in"
              + " [engine:junit-jupiter]/[class:com.acme.FooTest]/[method:bar(int, int)]; the goal"
              + " list shows them with -Dvolley.listFormat=json.");
    }
    return TestItem.ofUniqueId(id, values(id));
  }

  /**
   * Where an item ends that begins with one: at the first comma outside of brackets.
   *
   * @param from where it begins
   */
  static int end(String list, int from) {
    int depth = 0;
    for (int i = from; i < list.length(); i++) {
      char c = list.charAt(i);
      if (c == ',' && depth == 0) {
        return i;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    return list.length();
  }

  /** What its segments name, one of which is the class: which one is its engine's business. */
  private static List<String> values(String id) {
    List<String> values = new ArrayList<>();
    Matcher segments = ONE_SEGMENT.matcher(id);
    while (segments.find()) {
      values.add(URLDecoder.decode(segments.group(2), StandardCharsets.UTF_8));
    }
    return values;
  }
}
