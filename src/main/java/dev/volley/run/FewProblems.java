package dev.volley.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Problems of one kind, in words for the user: each once, since a full disk says the same of every
 * event, and no more than a few, since nobody reads on and what fails for one reason fails for
 * every file. For one thread at a time.
 */
final class FewProblems {
  private static final int MOST = 5;

  private final Set<String> first = new LinkedHashSet<>();
  private final Set<String> further = new HashSet<>();

  /** Takes one. */
  void add(String problem) {
    if (!first.contains(problem)) {
      (first.size() < MOST ? first : further).add(problem);
    }
  }

  /** The first few, and how many more there were. */
  List<String> inWords() {
    List<String> words = new ArrayList<>(first);
    if (!further.isEmpty()) {
      words.add("And " + further.size() + " more of the kind.");
    }
    return words;
  }
}
