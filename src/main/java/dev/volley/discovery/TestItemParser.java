package dev.volley.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads items as users write them, in Surefire's grammar:
 *
 * <pre>
 * test   := item ("," item)*
 * item   := ["!"] ( "%regex[" [class] ["#" method] "]" | [class] ["#" method ("+" method)*] )
 * </pre>
 *
 * <p>Blank items and a lone {@code !} say nothing. A comma always ends an item, even within {@code
 * %regex[}.
 */
final class TestItemParser {
  private static final String REGEX = "%regex[";
  private static final String ANT = "%ant[";

  private TestItemParser() {}

  /**
   * Reads a comma separated list.
   *
   * @throws IllegalArgumentException where a regular expression is none; in words for the user
   */
  static List<TestItem> parse(String list) {
    List<TestItem> items = new ArrayList<>();
    for (String part : list.split(",", -1)) {
      boolean excluded = part.strip().startsWith("!");
      String item = excluded ? part.strip().substring(1).strip() : part.strip();
      if (!item.isEmpty()) {
        List<TestItem> read = item.contains(REGEX) ? List.of(regex(item)) : plain(item);
        read.forEach(one -> items.add(excluded ? one.negated() : one));
      }
    }
    return items;
  }

  private static List<TestItem> plain(String item) {
    int hash = item.indexOf('#');
    String className = hash < 0 ? item : item.substring(0, hash).strip();
    Optional<ClassPattern> classes =
        className.isEmpty() ? Optional.empty() : Optional.of(ClassPattern.Ant.parse(className));
    List<TestItem> items = new ArrayList<>();
    for (String part : hash < 0 ? new String[0] : item.substring(hash + 1).split("\\+", -1)) {
      String method = part.strip();
      if (!method.isEmpty()) {
        String regex = Wildcards.toRegex(unwrapAnt(method), ".");
        items.add(new TestItem(classes, Optional.of(regex), false, className + "#" + method));
      }
    }
    if (items.isEmpty() && classes.isPresent()) {
      items.add(new TestItem(classes, Optional.empty(), false, className));
    }
    return items;
  }

  private static String unwrapAnt(String method) {
    return method.startsWith(ANT) && method.endsWith("]")
        ? method.substring(ANT.length(), method.length() - 1)
        : method;
  }

  private static TestItem regex(String item) {
    if (!item.startsWith(REGEX)
        || !item.endsWith("]")
        || item.indexOf(REGEX, REGEX.length()) >= 0) {
      throw illegal(item, "");
    }
    String[] parts = item.substring(REGEX.length(), item.length() - 1).split("#", -1);
    String className = parts[0].strip();
    String method = parts.length > 1 ? parts[1].strip() : "";
    if (parts.length > 2) {
      throw illegal(item, " At most one '#' may stand in it.");
    }
    if (className.isEmpty() && method.isEmpty()) {
      throw illegal(item, "");
    }
    try {
      return new TestItem(
          className.isEmpty()
              ? Optional.empty()
              : Optional.of(new ClassPattern.Regex(Pattern.compile(className))),
          method.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(method).pattern()),
          false,
          item);
    } catch (PatternSyntaxException e) {
      throw illegal(item, " " + e.getDescription() + ".");
    }
  }

  private static IllegalArgumentException illegal(String item, String why) {
    return new IllegalArgumentException(
        "Illegal test|includes|excludes regex '"
            + item
            + "'. Expected %regex[class#method] or !%regex[class#method] with optional class or"
            + " #method; a comma cannot stand in it."
            + why);
  }
}
