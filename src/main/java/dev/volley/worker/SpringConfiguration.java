package dev.volley.worker;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The configuration of a test class of Spring's, put together from the levels at which it is
 * declared, the inherited ones first: classes and locations that are named, or else what lies
 * within or beside the declaring class. For one thread.
 */
final class SpringConfiguration {
  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";
  private static final String FOR_TESTS = "org.springframework.boot.test.context.TestConfiguration";
  private static final String OWN_LOADER = "org.springframework.test.context.ContextLoader";

  private final Set<String> classes = new LinkedHashSet<>();
  private final Set<String> locations = new LinkedHashSet<>();
  private final SortedSet<String> initializers = new TreeSet<>();
  private String loader = OWN_LOADER;
  private boolean declared;
  private boolean withClasses;

  /** Adds a level. */
  void add(SpringAnnotation annotation, Class<?> declaring) {
    declared = true;
    if (annotation.says("inheritLocations", false)) {
      classes.clear();
      locations.clear();
      withClasses = false;
    }
    if (annotation.says("inheritInitializers", false)) {
      initializers.clear();
    }
    initializers.addAll(annotation.values("initializers"));
    List<String> named = annotation.values("classes");
    List<String> located = annotation.values("locations");
    classes.addAll(named);
    located.forEach(each -> locations.add(resolved(each, declaring)));
    withClasses |= !named.isEmpty();
    if (named.isEmpty() && located.isEmpty()) {
      addDefaults(declaring, !initializers.isEmpty());
    }
    List<String> wanted = annotation.values("loader");
    loader = wanted.isEmpty() || wanted.get(0).equals(OWN_LOADER) ? loader : wanted.get(0);
  }

  /** Notes that there is nothing to look for by default. */
  void declareElsewhere() {
    declared = true;
  }

  /** Puts it into words, once all levels are known. */
  void describe(Class<?> type, List<String> named, boolean boot, SortedSet<String> description) {
    withClasses |= !named.isEmpty();
    if (!declared && named.isEmpty()) {
      addDefaults(type, boot);
    }
    Set<String> all = new LinkedHashSet<>(named);
    all.addAll(classes);
    description.add("classes " + all);
    description.add("locations " + locations);
    description.add("initializers " + initializers);
    description.add("loader " + loader);
  }

  /** Whether nothing is named but what comes on top of an application. */
  boolean isIncomplete() {
    return !withClasses && locations.isEmpty();
  }

  /** A location as its declaring class means it. */
  static String resolved(String location, Class<?> declaring) {
    if (location.indexOf(':') >= 0) {
      return location;
    }
    if (location.startsWith("/")) {
      return "classpath:" + location;
    }
    String name = declaring.getName();
    String folder = name.substring(0, Math.max(0, name.lastIndexOf('.'))).replace('.', '/');
    return "classpath:/" + folder + "/" + location;
  }

  private void addDefaults(Class<?> declaring, boolean without) {
    List<String> within = new ArrayList<>();
    for (Class<?> each : declaring.getDeclaredClasses()) {
      int forbidden = Modifier.PRIVATE | Modifier.FINAL;
      boolean eligible =
          Modifier.isStatic(each.getModifiers()) && (each.getModifiers() & forbidden) == 0;
      List<SpringAnnotation> annotations = SpringAnnotation.on(each);
      if (eligible && has(annotations, CONFIGURATION)) {
        within.add(each.getName());
        withClasses |= !has(annotations, FOR_TESTS);
      }
    }
    Collections.sort(within);
    classes.addAll(within);
    if (within.isEmpty() && !without) {
      // A file named after the class, which only Spring knows how to look for.
      locations.add("beside " + declaring.getName());
    }
  }

  private static boolean has(List<SpringAnnotation> annotations, String name) {
    return annotations.stream().anyMatch(each -> each.name().equals(name));
  }
}
