package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which tests the user asked for: compiled from {@code -Dtest}, or from includes and excludes.
 *
 * <p>A class is a candidate where any item that includes matches it, or there is none such, and no
 * item that excludes whole classes does. Rules and words are Surefire's (TestListResolver).
 */
public final class TestSelection {
  private final List<TestItem> items;

  private TestSelection(List<TestItem> items) {
    this.items = List.copyOf(items);
  }

  /**
   * Compiles the text of {@code -Dtest}: classes, methods, wildcards, regular expressions, unique
   * ids, each excluded by {@code !}.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  public static TestSelection ofTest(String test) {
    return new TestSelection(TestItemParser.parse(test, "parameter 'test'"));
  }

  /**
   * Compiles the parameters {@code includes} and {@code excludes}; each element may be a comma
   * separated list, and null or blank ones say nothing.
   *
   * @throws IllegalArgumentException where they cannot be read; in words for the user
   */
  public static TestSelection of(List<String> includes, List<String> excludes) {
    return ofPatterns(
        List.of(Patterns.ofParameter("includes", includes)),
        List.of(Patterns.ofParameter("excludes", excludes)));
  }

  /**
   * Compiles patterns from wherever they come.
   *
   * @throws IllegalArgumentException where they cannot be read; in words for the user
   */
  public static TestSelection ofPatterns(List<Patterns> includes, List<Patterns> excludes) {
    List<TestItem> items = new ArrayList<>();
    includes.forEach(patterns -> items.addAll(patterns.items()));
    excludes.forEach(patterns -> items.addAll(patterns.exclusions()));
    return new TestSelection(items);
  }

  /**
   * Keeps what was asked for.
   *
   * @param known every class there is, as {@link ClassScan} lists them
   */
  public Selected select(List<Candidate> known) {
    List<Candidate> candidates =
        known.stream().filter(candidate -> keeps(candidate.className())).toList();
    boolean looksIntoClasses = items.stream().anyMatch(TestItem::looksIntoClasses);
    List<MethodPattern> methods =
        looksIntoClasses
            ? items.stream().map(item -> item.toMethodPattern(known)).toList()
            : List.of();
    return new Selected(candidates, methods);
  }

  private boolean keeps(String className) {
    boolean anyIncludes = items.stream().anyMatch(item -> !item.excluded());
    boolean included =
        !anyIncludes
            || items.stream().anyMatch(item -> !item.excluded() && item.matchesClass(className));
    return included
        && items.stream().noneMatch(item -> item.dropsClasses() && item.matchesClass(className));
  }

  /** The selection as messages show it: what is included, then what is excluded. */
  public String inWords() {
    List<String> words = new ArrayList<>();
    items.stream().filter(item -> !item.excluded()).forEach(item -> words.add(item.text()));
    items.stream().filter(TestItem::excluded).forEach(item -> words.add("!" + item.text()));
    return words.stream().collect(Collectors.joining(", "));
  }
}
