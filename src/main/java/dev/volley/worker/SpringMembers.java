package dev.volley.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the fields and methods that a class declares say of its Spring context: beans that they
 * override, properties that they add, that they dirty it. For one thread.
 */
final class SpringMembers {
  private static final String DIRTIES = "org.springframework.test.annotation.DirtiesContext";
  private static final String DYNAMIC = "org.springframework.test.context.DynamicPropertySource";
  private static final String TEST_BEAN =
      "org.springframework.test.context.bean.override.convention.TestBean";
  private static final String OVERRIDING = "org.springframework.test.context.bean.override.";

  /** Of Boot's older overrides the name of a field is no part. */
  private static final String MOCKING = "org.springframework.boot.test.mock.";

  private static final String CONTAINERS = "org.springframework.boot.testcontainers.";

  private final SortedSet<String> description = new TreeSet<>();
  private boolean dirtying;

  SpringMembers(Class<?> declaring) {
    for (Field field : declaring.getDeclaredFields()) {
      add(field, SpringAnnotation.on(field));
    }
    for (Method method : declaring.getDeclaredMethods()) {
      List<SpringAnnotation> annotations = SpringAnnotation.on(method);
      if (annotations.stream().anyMatch(each -> each.name().equals(DYNAMIC))) {
        description.add("properties of " + place(method));
      }
      dirtying |= annotations.stream().anyMatch(each -> each.name().equals(DIRTIES));
    }
  }

  /** Lines that are the same where they say the same. */
  SortedSet<String> description() {
    return description;
  }

  /** Whether a test leaves the context unfit for others. */
  boolean areDirtying() {
    return dirtying;
  }

  private void add(Field field, List<SpringAnnotation> annotations) {
    String all = annotations.stream().map(String::valueOf).collect(Collectors.joining(", "));
    for (SpringAnnotation annotation : annotations) {
      String name = annotation.name();
      if (name.startsWith(CONTAINERS)) {
        boolean shared = Modifier.isStatic(field.getModifiers());
        description.add(all + " " + (shared ? place(field) : field.getName()));
      } else if (name.startsWith(MOCKING)) {
        description.add(all + " " + field.getGenericType());
      } else if (name.startsWith(OVERRIDING) && !name.equals(OVERRIDING + "BeanOverride")) {
        description.add(all + " " + field.getGenericType() + " " + origin(field, annotation));
      }
    }
  }

  /** What else tells an override from another: the bean it names or its field, and who makes it. */
  private static String origin(Field field, SpringAnnotation annotation) {
    boolean byName = annotation.values("name").stream().anyMatch(name -> !name.isEmpty());
    String bean = byName ? "" : field.getName();
    boolean madeHere =
        annotation.name().equals(TEST_BEAN)
            && annotation.values("methodName").stream().noneMatch(name -> name.indexOf('#') >= 0);
    return bean + (madeHere ? " made by " + field.getDeclaringClass().getName() : "");
  }

  private static String place(Member member) {
    return member.getDeclaringClass().getName() + '.' + member.getName();
  }
}
