package dev.volley.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which jars of a class path must stay in order, since both hold something under the same path.
 * Immutable.
 *
 * @param pairs of the jars' places on the class path, the smaller first
 */
record Overlaps(Set<Pair> pairs) {

  /** Two jars that must stay in order. */
  record Pair(int first, int second) {}

  /** Copies the set. */
  Overlaps {
    pairs = Set.copyOf(pairs);
  }

  /**
   * Looks into all jars, which takes a while where there are many.
   *
   * @param jars by their places
   */
  static Overlaps of(Map<Integer, Path> jars) throws IOException {
    Map<String, List<Integer>> holders = new HashMap<>();
    Set<Pair> pairs = new HashSet<>();
    for (Map.Entry<Integer, Path> each : jars.entrySet()) {
      Jar jar = Jar.read(each.getValue());
      jar.paths()
          .forEach(
              path -> holders.computeIfAbsent(path, p -> new ArrayList<>()).add(each.getKey()));
      if (jar.wide()) {
        // Who knows what it brings: nothing passes it, and it passes nothing.
        jars.keySet().forEach(other -> addPair(each.getKey(), other, pairs));
      }
    }
    for (List<Integer> sharing : holders.values()) {
      for (int i = 1; i < sharing.size(); i++) {
        for (int j = 0; j < i; j++) {
          addPair(sharing.get(j), sharing.get(i), pairs);
        }
      }
    }
    return new Overlaps(pairs);
  }

  private static void addPair(int one, int other, Set<Pair> pairs) {
    if (one != other) {
      pairs.add(new Pair(Math.min(one, other), Math.max(one, other)));
    }
  }

  /** Whether two jars must stay in order. */
  boolean bind(int first, int second) {
    return pairs.contains(new Pair(first, second));
  }

  /** One line, for a file. */
  String text() {
    StringBuilder text = new StringBuilder();
    pairs.forEach(pair -> text.append(pair.first()).append('-').append(pair.second()).append(' '));
    return text.append('.').toString();
  }

  /**
   * Reads what {@link #text} wrote.
   *
   * @throws NumberFormatException where it did not
   */
  static Overlaps parse(String text) {
    Set<Pair> pairs = new HashSet<>();
    String[] words = text.strip().split(" ", -1);
    for (String word : List.of(words).subList(0, words.length - 1)) {
      int dash = word.indexOf('-');
      pairs.add(
          new Pair(
              Integer.parseInt(word.substring(0, Math.max(0, dash))),
              Integer.parseInt(word.substring(dash + 1))));
    }
    if (!words[words.length - 1].equals(".")) {
      throw new NumberFormatException("cut off");
    }
    return new Overlaps(pairs);
  }
}
