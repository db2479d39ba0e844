package dev.volley.discovery;

import dev.volley.discovery.MethodPattern.Invocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads items as users write them, in Surefire's grammar with single invocations and unique ids
 * beside:
 *
 * <pre>
 * test   := item ("," item)*
 * item   := ["!"] ( "%regex[" [class] ["#" method] "]" | [class] ["#" call ("+" call)*] | id )
 * call   := method ["[" invocation "]"]
 * id     := "[engine:" ...
 * </pre>
 *
 * <p>Blank items and a lone {@code !} say nothing. A comma always ends an item, even within {@code
 * %regex[}; only within the brackets of a unique id it does not.
 */
final class TestItemParser {
  private static final String REGEX = "%regex[";
  private static final String ANT = "%ant[";
  private static final Pattern CALL = Pattern.compile("(.*)\\[([^\\[\\]]+)]", Pattern.DOTALL);
  private static final Pattern NUMBERED = Pattern.compile("([0-9]{1,9})(?::(.*))?", Pattern.DOTALL);

  private final String place;

  private TestItemParser(String place) {
    this.place = place;
  }

  /**
   * Reads a comma separated list.
   *
   * @param place where it stands, for messages
   * @throws IllegalArgumentException where an item cannot be read; in words for the user
   */
  static List<TestItem> parse(String list, String place) {
    TestItemParser parser = new TestItemParser(place);
    List<TestItem> items = new ArrayList<>();
    for (String part : split(list)) {
      boolean excluded = part.startsWith("!");
      String item = excluded ? part.substring(1).strip() : part;
      if (!item.isEmpty()) {
        parser.read(item).forEach(one -> items.add(excluded ? one.negated() : one));
      }
    }
    return items;
  }

  private static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from <= list.length()) {
      String rest = list.substring(from).stripLeading();
      boolean isId = UniqueIds.begins(rest.startsWith("!") ? rest.substring(1).strip() : rest);
      int comma = list.indexOf(',', from);
      int end = isId ? UniqueIds.end(list, from) : comma < 0 ? list.length() : comma;
      parts.add(list.substring(from, end).strip());
      from = end + 1;
    }
    return parts;
  }

  private List<TestItem> read(String item) {
    if (UniqueIds.begins(item)) {
      return List.of(UniqueIds.parse(item, place));
    }
    return item.contains(REGEX) ? List.of(regex(item)) : plain(item);
  }

  private static List<TestItem> plain(String item) {
    int hash = item.indexOf('#');
    String className = unwrapAnt((hash < 0 ? item : item.substring(0, hash)).strip());
    Optional<ClassPattern> classes =
        className.isEmpty() ? Optional.empty() : Optional.of(ClassPattern.Ant.parse(className));
    List<TestItem> items = new ArrayList<>();
    for (String part : hash < 0 ? new String[0] : item.substring(hash + 1).split("\\+", -1)) {
      String method = part.strip();
      if (!method.isEmpty()) {
        items.add(method(classes, method, className + "#" + method));
      }
    }
    if (items.isEmpty() && classes.isPresent()) {
      items.add(TestItem.of(classes, Optional.empty(), Invocation.EVERY, className));
    }
    return items;
  }

  private static TestItem method(Optional<ClassPattern> classes, String written, String text) {
    String method = unwrapAnt(written);
    Matcher call = CALL.matcher(method);
    boolean invocation = call.matches() && !written.startsWith(ANT);
    String name = invocation ? call.group(1).strip() : method;
    String regex = invocation && name.isEmpty() ? ".*" : Wildcards.toRegex(name, ".");
    return TestItem.of(
        classes,
        Optional.of(regex),
        invocation ? invocation(call.group(2).strip()) : Invocation.EVERY,
        text);
  }

  /**
   * What stands in brackets: a number, a number with a name behind it as JUnit 4's Parameterized
   * may show it ({@code 5: fib(5)=8}), or such a name alone.
   */
  private static Invocation invocation(String inBrackets) {
    if (inBrackets.equals("*")) {
      return Invocation.EVERY;
    }
    Matcher numbered = NUMBERED.matcher(inBrackets);
    if (!numbered.matches()) {
      return new Invocation(0, Wildcards.toRegex(inBrackets, "."));
    }
    String number = numbered.group(1);
    String name = numbered.group(2) == null ? ".*" : Wildcards.toRegex(numbered.group(2), ".");
    return new Invocation(Integer.parseInt(number), number + "(?::" + name + ")?");
  }

  private static String unwrapAnt(String pattern) {
    return pattern.startsWith(ANT) && pattern.endsWith("]")
        ? pattern.substring(ANT.length(), pattern.length() - 1)
        : pattern;
  }

  private TestItem regex(String item) {
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
      return TestItem.of(
          className.isEmpty()
              ? Optional.empty()
              : Optional.of(new ClassPattern.Regex(Pattern.compile(className))),
          method.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(method).pattern()),
          Invocation.EVERY,
          item);
    } catch (PatternSyntaxException e) {
      throw illegal(item, " " + e.getDescription() + ".");
    }
  }

  private IllegalArgumentException illegal(String item, String why) {
    return new IllegalArgumentException(
        "Illegal test|includes|excludes regex '"
            + item
            + "'. Expected %regex[class#method] or !%regex[class#method] with optional class or"
            + " #method; a comma cannot stand in it."
            + why
            + " ("
            + place
            + ")");
  }
}
