package dev.volley.maven;

import dev.volley.discovery.TagExpression;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that select by tags, categories and groups, as the user gave them.
 *
 * @param included {@code groups}
 * @param excluded {@code excludedGroups}
 */
record GroupsForm(@Nullable String included, @Nullable String excluded) {
  /** What means something to the JUnit Platform, and nothing to TestNG. */
  private static final Pattern EXPRESSION = Pattern.compile("any\\(\\)|none\\(\\)|[&!]");

  /** The same with what {@code <properties>} says of it where no parameter does. */
  GroupsForm orAsIn(Properties properties) {
    return new GroupsForm(
        orElse(included, properties.getProperty("groups")),
        orElse(excluded, properties.getProperty("excludegroups")));
  }

  private static @Nullable String orElse(@Nullable String said, @Nullable String otherwise) {
    return said == null || said.isBlank() ? otherwise : said;
  }

  /**
   * Tag expressions or categories, one of which a test must meet; empty for all tests.
   *
   * @param testng whether there is TestNG, whose groups may be what is no tag
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  List<String> includedTags(boolean testng) {
    return tags("groups", included, testng);
  }

  /**
   * Tag expressions or categories, none of which a test may meet.
   *
   * @param testng whether there is TestNG, whose groups may be what is no tag
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  List<String> excludedTags(boolean testng) {
    return tags("excludedGroups", excluded, testng);
  }

  private static List<String> tags(String parameter, @Nullable String given, boolean testng) {
    List<String> expressions = split(given);
    if (!testng) {
      expressions.forEach(expression -> check(parameter, expression));
    }
    return expressions.stream()
        .filter(expression -> TagExpression.problem(expression).isEmpty())
        .toList();
  }

  private static void check(String parameter, String expression) {
    Optional<String> problem = TagExpression.problem(expression);
    if (problem.isPresent()) {
      throw new IllegalArgumentException(
          "'"
              + expression
              + "' (parameter '"
              + parameter
              + "', property '"
              + parameter
              + "') is no tag expression: "
              + problem.get()
              + ". Expected tags or categories with !, &, | and parentheses; commas stand between"
              + " expressions.");
    }
  }

  /** One sentence that names what TestNG alone may understand. */
  Optional<String> warning() {
    List<String> others =
        Stream.concat(split(included).stream(), split(excluded).stream())
            .filter(expression -> TagExpression.problem(expression).isPresent())
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "These groups are no tag expressions of JUnit's, so TestNG's tests alone are selected"
                + " by them: "
                + String.join(", ", others)
                + ".");
  }

  /**
   * The parameters by which TestNG selects groups itself, with its own rules for methods that
   * configure; none for what only the JUnit Platform can mean.
   */
  Map<String, String> ofTestNg() {
    Map<String, String> parameters = new LinkedHashMap<>();
    add("testng.groups", included, parameters);
    add("testng.excludedGroups", excluded, parameters);
    return parameters;
  }

  private static void add(String name, @Nullable String given, Map<String, String> parameters) {
    List<String> groups = split(given);
    if (!groups.isEmpty() && groups.stream().noneMatch(g -> EXPRESSION.matcher(g).find())) {
      parameters.put(name, String.join(",", groups));
    }
  }

  private static List<String> split(@Nullable String given) {
    return Texts.splitAtCommas(given == null ? List.of() : List.of(given));
  }
}
