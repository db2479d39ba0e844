package dev.volley.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Describes the context a class of Spring's TestContext framework asks for, by the declarations
 * that Spring's documentation on context caching names as parts of its key: configuration classes
 * and locations, initializers, profiles, properties, customizers such as bean overrides and dynamic
 * properties. For one thread.
 *
 * <p>Spring itself is not asked: its customizers have no name that another JVM would understand,
 * and making them may run the user's code. Where a declaration cannot tell, since code of the
 * user's decides, the class has a context of its own.
 */
final class SpringContext {

  private static final List<String> CONFIGURING =
      Arrays.asList(
          "org.springframework.test.context.",
          "org.springframework.boot.",
          "org.springframework.context.annotation.");

  private static final String NESTED = "org.springframework.test.context.NestedTestConfiguration";

  /** Within those packages, what says nothing of the context, or only through what stands on it. */
  private static final List<String> NOT_CONFIGURING =
      Arrays.asList(
          "org.springframework.test.context.BootstrapWith",
          "org.springframework.test.context.aot.",
          NESTED,
          "org.springframework.test.context.TestConstructor",
          "org.springframework.test.context.TestExecutionListeners",
          "org.springframework.test.context.event.",
          "org.springframework.test.context.jdbc.",
          "org.springframework.test.context.junit",
          "org.springframework.test.context.transaction.",
          // Part of the context where it is found in one, which is described by itself.
          "org.springframework.context.annotation.Configuration");

  private static final String CONTEXT = "org.springframework.test.context.ContextConfiguration";
  private static final String HIERARCHY = "org.springframework.test.context.ContextHierarchy";
  private static final String PROFILES = "org.springframework.test.context.ActiveProfiles";
  private static final String PROPERTIES = "org.springframework.test.context.TestPropertySource";
  private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTest";
  private static final String BOOTSTRAP = "org.springframework.test.context.BootstrapWith";
  private static final String DIRTIES = "org.springframework.test.annotation.DirtiesContext";
  private static final String NO_RESOLVER =
      "org.springframework.test.context.ActiveProfilesResolver";

  private final Class<?> type;
  private final BootApplication applications;
  private final Set<Class<?>> types = new LinkedHashSet<>();
  private final SpringConfiguration configuration = new SpringConfiguration();
  private final List<String> profiles = new ArrayList<>();
  private final List<String> properties = new ArrayList<>();
  private final List<String> locations = new ArrayList<>();
  private final SortedSet<String> description = new TreeSet<>();
  private @Nullable SpringAnnotation bootTest;
  private boolean boot;

  /** Whether code of the user's decides, or nobody else may find the context afterwards. */
  private boolean unshared;

  SpringContext(Class<?> type, BootApplication applications) {
    this.type = type;
    this.applications = applications;
    collect(type);
  }

  /** What is inherited comes first. */
  private void collect(@Nullable Class<?> from) {
    if (from == null || from == Object.class || types.contains(from)) {
      return;
    }
    if (from.isMemberClass()
        && !Modifier.isStatic(from.getModifiers())
        && inheritsFromOuter(from)) {
      collect(from.getEnclosingClass());
    }
    for (Class<?> implemented : from.getInterfaces()) {
      collect(implemented);
    }
    collect(from.getSuperclass());
    types.add(from);
  }

  private static boolean inheritsFromOuter(Class<?> inner) {
    for (Class<?> each = inner; each != null; each = each.getEnclosingClass()) {
      for (SpringAnnotation annotation : SpringAnnotation.on(each)) {
        if (annotation.name().equals(NESTED)) {
          return annotation.values("value").contains("INHERIT");
        }
      }
    }
    return true;
  }

  /** Lines that are the same for classes that share a context. */
  SortedSet<String> description() {
    types.forEach(this::read);
    for (Class<?> each : types) {
      SpringMembers members = new SpringMembers(each);
      description.addAll(members.description());
      unshared |= members.areDirtying();
    }
    describeConfiguration();
    description.add("profiles " + profiles);
    description.add("properties " + properties + " of " + locations);
    if (unshared) {
      description.add("of " + type.getName());
    }
    return description;
  }

  private void read(Class<?> declaring) {
    boolean configured = false;
    for (SpringAnnotation annotation : SpringAnnotation.on(declaring)) {
      switch (annotation.name()) {
        case CONTEXT:
          if (!configured) {
            configuration.add(annotation, declaring);
          }
          configured = true;
          break;
        case HIERARCHY:
          addHierarchy(annotation, declaring);
          break;
        case BOOT_TEST:
          bootTest = annotation;
          break;
        case PROFILES:
          addProfiles(annotation);
          break;
        case PROPERTIES:
          addProperties(annotation, declaring);
          break;
        case DIRTIES:
          unshared = true;
          break;
        case BOOTSTRAP:
          addBootstrapper(annotation);
          break;
        default:
          addOther(annotation);
      }
    }
  }

  private void addHierarchy(SpringAnnotation annotation, Class<?> declaring) {
    configuration.declareElsewhere();
    description.add(annotation.toString());
    for (SpringAnnotation level : annotation.held("value")) {
      if (level.values("classes").isEmpty()) {
        description.add("hierarchy at " + declaring.getName());
      }
    }
  }

  private void addProfiles(SpringAnnotation annotation) {
    List<String> resolver = annotation.values("resolver");
    unshared |= !resolver.isEmpty() && !resolver.get(0).equals(NO_RESOLVER);
    if (annotation.says("inheritProfiles", false)) {
      profiles.clear();
    }
    for (String profile : annotation.values("profiles")) {
      if (!profiles.contains(profile)) {
        profiles.add(profile);
      }
    }
  }

  private void addProperties(SpringAnnotation annotation, Class<?> declaring) {
    if (annotation.says("inheritLocations", false)) {
      locations.clear();
    }
    if (annotation.says("inheritProperties", false)) {
      properties.clear();
    }
    List<String> named = annotation.values("locations");
    List<String> inlined = annotation.values("properties");
    List<String> found = new ArrayList<>();
    if (named.isEmpty() && inlined.isEmpty()) {
      found.add("beside " + declaring.getName());
    }
    named.forEach(each -> found.add(SpringConfiguration.resolved(each, declaring)));
    // Spring compares them annotation by annotation, those without locations too.
    locations.add(found + " " + annotation.values("encoding") + annotation.values("factory"));
    properties.addAll(inlined);
  }

  /** Only what Spring's own do with declarations is known. */
  private void addBootstrapper(SpringAnnotation annotation) {
    String bootstrapper = annotation.values("value").get(0);
    boot |= bootstrapper.startsWith("org.springframework.boot.");
    unshared |= !bootstrapper.startsWith("org.springframework.");
  }

  private void addOther(SpringAnnotation annotation) {
    String name = annotation.name();
    // What stands on an annotation of the user's may make something of its attributes.
    boolean mayBeRead =
        !name.startsWith("org.springframework.")
            && annotation.keepsAttributes()
            && annotation.onIt().stream().anyMatch(each -> isConfiguring(each.name()));
    if (isConfiguring(name) || mayBeRead) {
      description.add(annotation.toString());
    }
  }

  private static boolean isConfiguring(String name) {
    return isIn(CONFIGURING, name) && !isIn(NOT_CONFIGURING, name);
  }

  private void describeConfiguration() {
    List<String> named = bootTest == null ? Collections.emptyList() : bootTest.values("classes");
    if (bootTest != null) {
      description.add(bootTest.toString().replace("classes=" + named, ""));
    }
    configuration.describe(type, named, boot, description);
    if (boot && configuration.isIncomplete()) {
      try {
        description.add("application in " + applications.packageOf(type));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static boolean isIn(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
