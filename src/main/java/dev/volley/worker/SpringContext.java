package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Describes the context a class of Spring's TestContext framework asks for, by the declarations
 * that Spring's documentation on context caching names as parts of its key: configuration classes
 * and locations, profiles, properties, customizers such as bean overrides and dynamic properties.
 * For one thread.
 */
final class SpringContext {

  private static final List<String> CONFIGURING =
      Arrays.asList(
          "org.springframework.test.context.",
          "org.springframework.boot.",
          "org.springframework.context.annotation.");

  /** Within those packages, what says nothing of the context. */
  private static final List<String> NOT_CONFIGURING =
      Arrays.asList(
          "org.springframework.test.context.TestConstructor",
          "org.springframework.test.context.TestExecutionListeners",
          "org.springframework.test.context.event.",
          "org.springframework.test.context.jdbc.",
          "org.springframework.test.context.transaction.",
          "org.springframework.test.context.junit.jupiter.EnabledIf",
          "org.springframework.test.context.junit.jupiter.DisabledIf");

  private static final String CONFIGURATION =
      "org.springframework.context.annotation.Configuration";
  private static final String CONTEXT = "org.springframework.test.context.ContextConfiguration";
  private static final String BOOT_TEST = "org.springframework.boot.test.context.SpringBootTest";
  private static final String BOOTSTRAP = "org.springframework.test.context.BootstrapWith";
  private static final String DIRTIES = "org.springframework.test.annotation.DirtiesContext";
  private static final String DYNAMIC = "org.springframework.test.context.DynamicPropertySource";
  private static final List<String> OF_FIELDS =
      Arrays.asList(
          "org.springframework.boot.test.mock.",
          "org.springframework.boot.testcontainers.",
          "org.springframework.test.context.bean.override.");

  private final Surroundings surroundings;
  private final SortedSet<String> description = new TreeSet<>();

  SpringContext(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Lines that are the same for classes that share a context. */
  SortedSet<String> description() {
    boolean found = false;
    for (Annotation annotation : surroundings.annotations()) {
      if (isConfiguring(annotation)) {
        description.add(annotation.toString());
      }
      found |= namesConfiguration(annotation);
    }
    Class<?> type = surroundings.types().iterator().next();
    for (Class<?> each : surroundings.types()) {
      addMembers(each, type);
      found |= addConfigurationWithin(each);
    }
    if (!found) {
      // Looked for from the class itself: beside it (Spring), or from its package up (Spring Boot).
      boolean boot = hasAny(surroundings.annotations(), BOOT_TEST, BOOTSTRAP);
      description.add(boot ? "in " + packageOf(type) : "beside " + type.getName());
    }
    if (hasAny(surroundings.annotations(), DIRTIES)) {
      description.add("dirtied by " + type.getName());
    }
    return description;
  }

  private static boolean isConfiguring(Annotation annotation) {
    String name = Surroundings.nameOf(annotation);
    return isConfiguring(name) || composes(annotation.annotationType());
  }

  /** An annotation of the user's passes attributes on to those that stand on it. */
  private static boolean composes(Class<?> annotationType) {
    return !annotationType.getName().startsWith("org.springframework.")
        && Surroundings.annotations(annotationType, new HashSet<>()).stream()
            .map(Surroundings::nameOf)
            .anyMatch(SpringContext::isConfiguring);
  }

  private static boolean isConfiguring(String name) {
    return isIn(CONFIGURING, name) && !isIn(NOT_CONFIGURING, name);
  }

  private static boolean namesConfiguration(Annotation annotation) {
    switch (Surroundings.nameOf(annotation)) {
      case CONTEXT:
        return !(Attributes.isEmpty(annotation, "value")
            && Attributes.isEmpty(annotation, "locations")
            && Attributes.isEmpty(annotation, "classes")
            && Attributes.isEmpty(annotation, "initializers"));
      case BOOT_TEST:
        return !Attributes.isEmpty(annotation, "classes");
      default:
        // Such as @SpringJUnitConfig, which passes its own on.
        return Surroundings.annotations(annotation.annotationType(), new HashSet<>()).stream()
                .anyMatch(each -> Surroundings.nameOf(each).equals(CONTEXT))
            && !(Attributes.isEmpty(annotation, "value")
                && Attributes.isEmpty(annotation, "classes")
                && Attributes.isEmpty(annotation, "locations"));
    }
  }

  /** Configuration within a class is that of the class and of those derived from it. */
  private boolean addConfigurationWithin(Class<?> type) {
    boolean found = false;
    for (Class<?> within : type.getDeclaredClasses()) {
      if (Modifier.isStatic(within.getModifiers())
          && hasAny(Surroundings.annotations(within, new HashSet<>()), CONFIGURATION)) {
        description.add("within " + type.getName());
        found |= !isForTests(within);
      }
    }
    return found;
  }

  /** {@code @TestConfiguration} comes on top of what is found elsewhere. */
  private static boolean isForTests(Class<?> configuration) {
    return hasAny(
        Surroundings.annotations(configuration, new HashSet<>()),
        "org.springframework.boot.test.context.TestConfiguration");
  }

  private void addMembers(Class<?> declaring, Class<?> type) {
    for (Field field : declaring.getDeclaredFields()) {
      for (Annotation annotation : on(field)) {
        if (isIn(OF_FIELDS, Surroundings.nameOf(annotation))) {
          boolean shared = Modifier.isStatic(field.getModifiers());
          description.add(
              annotation + " " + field.getGenericType() + (shared ? " " + place(field) : ""));
          description.add(annotation + " " + field.getName());
        }
      }
    }
    for (Method method : declaring.getDeclaredMethods()) {
      List<Annotation> annotations = on(method);
      if (hasAny(annotations, DYNAMIC)) {
        description.add("properties of " + place(method));
      }
      if (hasAny(annotations, DIRTIES)) {
        description.add("dirtied by " + type.getName());
      }
    }
  }

  private static List<Annotation> on(AnnotatedElement member) {
    return Surroundings.annotations(member, new HashSet<>());
  }

  private static String place(Member member) {
    return member.getDeclaringClass().getName() + '.' + member.getName();
  }

  private static String packageOf(Class<?> type) {
    int end = type.getName().lastIndexOf('.');
    return end < 0 ? "" : type.getName().substring(0, end);
  }

  private static boolean hasAny(List<Annotation> annotations, String... names) {
    List<String> wanted = Arrays.asList(names);
    return annotations.stream().map(Surroundings::nameOf).anyMatch(wanted::contains);
  }

  private static boolean isIn(List<String> prefixes, String name) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
