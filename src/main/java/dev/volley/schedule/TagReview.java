package dev.volley.schedule;

import dev.volley.model.TestNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks over the tags by which tests speak to Volley, and says of those that contradict one another
 * which one holds, and of unknown ones that they mean nothing; each sentence once in a run. Session
 * thread.
 */
public final class TagReview {
  private static final String PREFIX = "volley.";
  private static final String SPLIT = "volley.split";
  private static final String NO_SPLIT = "volley.nosplit";
  private static final String ALONE = "volley.alone";
  private static final String GROUP = "volley.group=";

  private final Set<String> told = new HashSet<>();

  /** What to tell the user of the tags of these tests and containers. */
  public List<String> review(Collection<TestNode> described) {
    List<String> sentences = new ArrayList<>();
    for (TestNode node : described) {
      // Every test of a run comes by here, and hardly any has a tag.
      if (node.traits().tags().isEmpty()) {
        continue;
      }
      List<String> own = node.traits().tags().stream().filter(TagReview::isVolleys).toList();
      if (!own.isEmpty()) {
        own.stream().filter(TagReview::isUnknown).map(TagReview::unknown).forEach(sentences::add);
        contradiction(node).ifPresent(sentences::add);
      }
    }
    return sentences.stream().filter(told::add).toList();
  }

  private static boolean isVolleys(String tag) {
    return tag.startsWith(PREFIX);
  }

  private static boolean isUnknown(String tag) {
    boolean named = tag.startsWith(GROUP) && tag.length() > GROUP.length();
    return !named && !Set.of(SPLIT, NO_SPLIT, ALONE).contains(tag);
  }

  private static String unknown(String tag) {
    return "Unknown tag '"
        + tag
        + "' means nothing. Tags for Volley: volley.group=NAME, volley.split, volley.nosplit,"
        + " volley.alone.";
  }

  private static Optional<String> contradiction(TestNode node) {
    Set<String> tags = new HashSet<>();
    for (Optional<TestNode> at = Optional.of(node); at.isPresent(); at = at.get().parent()) {
      tags.addAll(at.get().traits().tags());
    }
    if (!node.isClass() || !tags.contains(SPLIT)) {
      return Optional.empty();
    }
    String name = node.source().className().orElse(node.displayName());
    return tags.stream()
        .filter(tag -> tag.equals(NO_SPLIT) || tag.equals(ALONE) || tag.startsWith(GROUP))
        .sorted()
        .findFirst()
        .map(
            other ->
                name
                    + " has the tags "
                    + SPLIT
                    + " and "
                    + other
                    + ", which contradict each other: "
                    + other
                    + " holds, and the class stays whole.");
  }
}
