package dev.volley.worker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;

/**
 * Makes filters of tag expressions. JUnit 4's categories, which the Vintage engine shows as tags
 * with the names of classes, match by their simple names as well, as under Surefire. TestNG's
 * groups, which its engine shows as tags, match by regular expressions as well, as TestNG itself
 * has it. Stateless.
 */
final class TagFilters {

  private static final String VINTAGE = "junit-vintage";
  private static final String TESTNG = "testng";
  private static final FilterResult BY_GROUP =
      FilterResult.included("may be in a group of TestNG's");

  private TagFilters() {}

  /**
   * The filters for what the user asked for; none where nothing was asked.
   *
   * <p>An illegal expression is a PreconditionViolationException of the platform's.
   *
   * @param parameters of the platform, TestNG's groups among them
   */
  static List<PostDiscoveryFilter> of(
      List<String> included, List<String> excluded, Map<String, String> parameters) {
    List<PostDiscoveryFilter> filters = new ArrayList<>();
    List<Pattern> groups = groups(parameters.get("testng.groups"));
    List<Pattern> excludedGroups = groups(parameters.get("testng.excludedGroups"));
    if (!included.isEmpty()) {
      PostDiscoveryFilter filter = withCategories(TagFilter.includeTags(included));
      filters.add(test -> mayBeIn(groups, test) ? BY_GROUP : filter.apply(test));
    } else if (!groups.isEmpty()) {
      filters.add(test -> FilterResult.includedIf(!isOf(TESTNG, test) || mayBeIn(groups, test)));
    }
    if (!excluded.isEmpty()) {
      filters.add(withCategories(TagFilter.excludeTags(excluded)));
    }
    if (!excludedGroups.isEmpty()) {
      filters.add(test -> FilterResult.includedIf(!isIn(excludedGroups, test)));
    }
    return filters;
  }

  /** What is no regular expression is a name. */
  private static List<Pattern> groups(@Nullable String list) {
    List<Pattern> groups = new ArrayList<>();
    for (String part : list == null ? new String[0] : list.split(",", -1)) {
      String group = part.trim();
      if (!group.isEmpty()) {
        groups.add(regex(group));
      }
    }
    return groups;
  }

  private static Pattern regex(String group) {
    try {
      return Pattern.compile(group);
    } catch (PatternSyntaxException e) {
      return Pattern.compile(Pattern.quote(group));
    }
  }

  /** Whether a test of TestNG's is in any group, as far as that can be seen of its tags. */
  private static boolean isIn(List<Pattern> groups, TestDescriptor test) {
    return isOf(TESTNG, test)
        && test.getTags().stream()
            .anyMatch(tag -> groups.stream().anyMatch(g -> g.matcher(tag.getName()).matches()));
  }

  /** A group that can be no tag is seen by TestNG alone, which selects by it when it runs. */
  private static boolean mayBeIn(List<Pattern> groups, TestDescriptor test) {
    return isOf(TESTNG, test)
        && (isIn(groups, test) || groups.stream().anyMatch(g -> !TestTag.isValid(g.pattern())));
  }

  private static PostDiscoveryFilter withCategories(PostDiscoveryFilter filter) {
    return test -> filter.apply(isOf(VINTAGE, test) ? new Categorized(test) : test);
  }

  private static boolean isOf(String engine, TestDescriptor test) {
    return test.getUniqueId().getSegments().stream()
        .anyMatch(each -> each.getType().equals("engine") && each.getValue().equals(engine));
  }

  /** A test as a tag filter shall see it: its categories under their simple names, too. */
  private static final class Categorized extends AbstractTestDescriptor {

    private final TestDescriptor test;

    Categorized(TestDescriptor test) {
      super(test.getUniqueId(), test.getDisplayName());
      this.test = test;
    }

    @Override
    public Type getType() {
      return test.getType();
    }

    @Override
    public Set<TestTag> getTags() {
      Set<TestTag> tags = new LinkedHashSet<>(test.getTags());
      for (TestTag tag : test.getTags()) {
        String name = tag.getName();
        String simple = name.substring(name.lastIndexOf('.') + 1);
        addTag(tags, simple);
        addTag(tags, simple.substring(simple.lastIndexOf('$') + 1));
      }
      return tags;
    }

    private static void addTag(Set<TestTag> tags, String name) {
      if (TestTag.isValid(name)) {
        tags.add(TestTag.create(name));
      }
    }
  }
}
