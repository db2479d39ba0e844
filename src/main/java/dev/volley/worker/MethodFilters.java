package dev.volley.worker;

import dev.volley.wire.proto.MethodFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps the methods the user asked for; what has no method is kept. The launcher takes containers
 * away that are left empty. Immutable.
 */
final class MethodFilters implements PostDiscoveryFilter {

  private final List<Rule> included = new ArrayList<>();
  private final List<Rule> excluded = new ArrayList<>();

  /** Compiles the filters; an illegal expression is a PatternSyntaxException. */
  MethodFilters(List<MethodFilter> filters) {
    for (MethodFilter filter : filters) {
      (filter.getExcluded() ? excluded : included).add(new Rule(filter));
    }
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    TestSource source = test.getSource().orElse(null);
    if (!(source instanceof MethodSource)) {
      return FilterResult.included("has no method");
    }
    MethodSource method = (MethodSource) source;
    if (excluded.stream().anyMatch(rule -> rule.matches(method))) {
      return FilterResult.excluded("a method filter excludes it");
    }
    return FilterResult.includedIf(
        included.isEmpty() || included.stream().anyMatch(rule -> rule.matches(method)));
  }

  /** One filter, compiled. */
  private static final class Rule {

    private final Pattern className;
    private final Pattern methodName;

    Rule(MethodFilter filter) {
      className = Pattern.compile(filter.getClassRegex());
      String method = filter.getMethodRegex();
      methodName = Pattern.compile(method.isEmpty() ? ".*" : method, Pattern.DOTALL);
    }

    boolean matches(MethodSource method) {
      return className.matcher(method.getClassName()).matches()
          && methodName.matcher(method.getMethodName()).matches();
    }
  }
}
