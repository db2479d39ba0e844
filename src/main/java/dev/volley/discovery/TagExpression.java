package dev.volley.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks whether a text is a tag expression of the JUnit Platform, before a worker has to: tags, or
 * names of JUnit 4's categories, joined by {@code &} and {@code |}, negated by {@code !}, in
 * parentheses. Used once, on one thread.
 */
public final class TagExpression {
  private static final Pattern TOKEN = Pattern.compile("(?:any|none)\\(\\)|[()&|!]|[^\\s()&|!]+");
  private static final Set<String> OPERATORS = Set.of("&", "|");
  private static final Set<String> NO_TAG = Set.of("&", "|", ")");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private TagExpression(String text) {
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
  }

  /**
   * What is wrong with a text; empty where nothing is.
   *
   * @param text neither blank nor with a comma, which separates expressions
   */
  public static Optional<String> problem(String text) {
    TagExpression expression = new TagExpression(text);
    Optional<String> problem = expression.alternatives();
    return problem.isPresent() ? problem : expression.rest();
  }

  private Optional<String> rest() {
    if (next == tokens.size()) {
      return Optional.empty();
    }
    String token = tokens.get(next);
    return Optional.of(
        token.equals(")")
            ? "a parenthesis is closed that was not opened"
            : "& or | is missing before '" + token + "'");
  }

  /** Operands with operators between them; which of these binds more does not matter here. */
  private Optional<String> alternatives() {
    Optional<String> problem = operand();
    while (problem.isEmpty() && next < tokens.size() && OPERATORS.contains(tokens.get(next))) {
      next++;
      problem = operand();
    }
    return problem;
  }

  private Optional<String> operand() {
    while (next < tokens.size() && tokens.get(next).equals("!")) {
      next++;
    }
    if (next == tokens.size() || NO_TAG.contains(tokens.get(next))) {
      return Optional.of(
          next == 0 ? "it begins with no tag" : "no tag follows '" + tokens.get(next - 1) + "'");
    }
    boolean opens = tokens.get(next++).equals("(");
    return opens ? parenthesis() : Optional.empty();
  }

  private Optional<String> parenthesis() {
    Optional<String> problem = alternatives();
    if (problem.isEmpty() && next < tokens.size() && tokens.get(next).equals(")")) {
      next++;
      return Optional.empty();
    }
    return problem.isPresent()
        ? problem
        : next == tokens.size() ? Optional.of("a parenthesis is not closed") : rest();
  }
}
