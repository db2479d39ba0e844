package dev.volley.worker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TagFilter;

/**
 * Makes filters of tag expressions. JUnit 4's categories, which the Vintage engine shows as tags
 * with the names of classes, match by their simple names as well, as under Surefire. Stateless.
 */
final class TagFilters {

  private static final String VINTAGE = "junit-vintage";

  private TagFilters() {}

  /**
   * The filters for what the user asked for; none where nothing was asked.
   *
   * <p>An illegal expression is a PreconditionViolationException of the platform's.
   */
  static List<PostDiscoveryFilter> of(List<String> included, List<String> excluded) {
    List<PostDiscoveryFilter> filters = new ArrayList<>();
    if (!included.isEmpty()) {
      filters.add(withCategories(TagFilter.includeTags(included)));
    }
    if (!excluded.isEmpty()) {
      filters.add(withCategories(TagFilter.excludeTags(excluded)));
    }
    return filters;
  }

  private static PostDiscoveryFilter withCategories(PostDiscoveryFilter filter) {
    return test -> filter.apply(isVintage(test) ? new Categorized(test) : test);
  }

  private static boolean isVintage(TestDescriptor test) {
    return test.getUniqueId().getSegments().stream()
        .anyMatch(each -> each.getType().equals("engine") && each.getValue().equals(VINTAGE));
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
