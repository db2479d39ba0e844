package dev.volley.worker;

import dev.volley.wire.proto.MethodFilter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps the methods and unique ids the user asked for; what has no method is kept where any is
 * asked for by method. The launcher takes containers away that are left empty. One instance for one
 * discovery, on its thread.
 */
final class MethodFilters implements PostDiscoveryFilter {

  private final List<Rule> included = new ArrayList<>();
  private final List<Rule> excluded = new ArrayList<>();
  private final Map<String, List<String>> narrowed = new HashMap<>();

  /** Compiles the filters; an illegal expression is a PatternSyntaxException. */
  MethodFilters(List<MethodFilter> filters) {
    for (MethodFilter filter : filters) {
      (filter.getExcluded() ? excluded : included)
          .add(filter.getUniqueId().isEmpty() ? new Methods(filter) : new Id(filter));
    }
  }

  @Override
  public FilterResult apply(TestDescriptor test) {
    if (excluded.stream().anyMatch(rule -> rule.drops(test))) {
      return FilterResult.excluded("a method filter excludes it");
    }
    List<Rule> keeping =
        included.stream().filter(rule -> rule.keeps(test)).collect(Collectors.toList());
    if (!keeping.isEmpty() && Maker.is(test.getUniqueId())) {
      narrow(Maker.of(test.getUniqueId()), keeping);
    }
    return FilterResult.includedIf(included.isEmpty() || !keeping.isEmpty());
  }

  private void narrow(Maker maker, List<Rule> keeping) {
    List<String> wanted = new ArrayList<>();
    for (Rule rule : keeping) {
      List<String> some = rule.narrow(maker);
      if (some.isEmpty()) {
        return;
      }
      wanted.addAll(some);
    }
    narrowed.put(maker.id(), wanted);
  }

  /**
   * What was kept for some of its invocations alone, which no filter can see before it runs.
   *
   * @return ids of these invocations, by the id of what makes them
   */
  Map<String, List<String>> narrowed() {
    return narrowed;
  }

  private static IllegalArgumentException yetToBeMade(TestDescriptor test) {
    return new IllegalArgumentException(
        "A single invocation of "
            + test.getLegacyReportingName()
            + " cannot be left out: what it makes is known only when it runs. Name the"
            + " invocations that shall run, or leave out the method.");
  }

  /** One filter, compiled. */
  private abstract static class Rule {

    /** Whether a test, or anything below it, is kept for it. */
    abstract boolean keeps(TestDescriptor test);

    /** Whether it is dropped, with all that is below it. */
    abstract boolean drops(TestDescriptor test);

    /**
     * Narrows what makes its tests when it runs.
     *
     * @param maker a template or a factory that it keeps
     * @return ids of those of its invocations that are kept; empty where all are
     */
    abstract List<String> narrow(Maker maker);
  }

  /** A filter by class, method and invocation. */
  private static final class Methods extends Rule {

    private final Pattern className;
    private final Pattern methodName;
    private final boolean ofWholeClasses;
    private final int number;
    private final @Nullable Pattern invocationName;

    Methods(MethodFilter filter) {
      className = Pattern.compile(filter.getClassRegex());
      String method = filter.getMethodRegex();
      methodName = Pattern.compile(method.isEmpty() ? ".*" : method, Pattern.DOTALL);
      ofWholeClasses = method.isEmpty();
      number = filter.getInvocation();
      String name = filter.getInvocationRegex();
      invocationName = name.isEmpty() ? null : Pattern.compile(name, Pattern.DOTALL);
    }

    @Override
    boolean keeps(TestDescriptor test) {
      TestSource source = test.getSource().orElse(null);
      if (!(source instanceof MethodSource)) {
        return true;
      }
      if (ofWholeClasses && isWithin(test)) {
        return true;
      }
      return isOf((MethodSource) source)
          && (invocationName == null
              || (number > 0 && Maker.is(test.getUniqueId()))
              || isNamed(test.getDisplayName())
              || isNamed(test.getLegacyReportingName()));
    }

    /** A class brings along what is nested in it, be it inherited, and a suite its tests. */
    private boolean isWithin(TestDescriptor test) {
      Optional<TestDescriptor> above = test.getParent();
      while (above.isPresent()) {
        TestSource source = above.get().getSource().orElse(null);
        if (source instanceof ClassSource
            && className.matcher(((ClassSource) source).getClassName()).matches()) {
          return true;
        }
        above = above.get().getParent();
      }
      return false;
    }

    @Override
    boolean drops(TestDescriptor test) {
      TestSource source = test.getSource().orElse(null);
      if (!(source instanceof MethodSource) || !isOf((MethodSource) source)) {
        return false;
      }
      if (invocationName != null && Maker.is(test.getUniqueId())) {
        throw yetToBeMade(test);
      }
      return invocationName == null || isNamed(test.getDisplayName());
    }

    @Override
    List<String> narrow(Maker maker) {
      return number == 0 ? Collections.emptyList() : maker.invocation(number);
    }

    private boolean isOf(MethodSource method) {
      return className.matcher(method.getClassName()).matches()
          && methodName.matcher(method.getMethodName()).matches();
    }

    /** What stands in brackets at the end, as Vintage shows it of JUnit 4's Parameterized. */
    private boolean isNamed(String name) {
      int open = name.indexOf('[');
      return invocationName != null
          && open >= 0
          && name.endsWith("]")
          && invocationName.matcher(name.substring(open + 1, name.length() - 1)).matches();
    }
  }

  /**
   * A filter by unique id. A class template is discovered as if it ran once, and its tests get the
   * ids that they run under only then; so it keeps them in every invocation of the class.
   */
  private static final class Id extends Rule {

    private static final String INVOCATION_OF_CLASS = "/[class-template-invocation:";
    private static final Pattern INVOCATIONS_OF_CLASSES =
        Pattern.compile(Pattern.quote(INVOCATION_OF_CLASS) + "[^\\]]*]");

    private final String id;
    private final String discovered;

    Id(MethodFilter filter) {
      id = filter.getUniqueId();
      discovered = asDiscovered(id);
    }

    private static String asDiscovered(String id) {
      return id.contains(INVOCATION_OF_CLASS)
          ? INVOCATIONS_OF_CLASSES.matcher(id).replaceAll("")
          : id;
    }

    @Override
    boolean keeps(TestDescriptor test) {
      String other = asDiscovered(test.getUniqueId().toString());
      return isAtOrBelow(discovered, other) || isAtOrBelow(other, discovered);
    }

    @Override
    boolean drops(TestDescriptor test) {
      String other = test.getUniqueId().toString();
      boolean makesIt =
          id.startsWith(other + INVOCATION_OF_CLASS)
              || (Maker.is(test.getUniqueId()) && id.startsWith(other + "/"));
      if (makesIt) {
        throw yetToBeMade(test);
      }
      return isAtOrBelow(other, id);
    }

    @Override
    List<String> narrow(Maker maker) {
      return isAtOrBelow(asDiscovered(maker.id()), discovered)
          ? Collections.emptyList()
          : Collections.singletonList(id);
    }

    private static boolean isAtOrBelow(String lower, String upper) {
      return lower.equals(upper) || lower.startsWith(upper + "/");
    }
  }
}
