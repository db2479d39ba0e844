package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether the tests of one class may run in several JVMs, by what is known to be safe: a
 * class of Jupiter's or plain JUnit 4's that sets nothing up for all of its tests, does not order
 * them, uses no extension or rule but well-known ones, and keeps nothing that can change in static
 * fields. The design page "What may be cut" has the reasons. For one thread.
 */
final class Divisibility {

  private static final Set<String> UNSAFE =
      setOf(
          "org.junit.jupiter.api.BeforeAll",
          "org.junit.jupiter.api.AfterAll",
          "org.junit.jupiter.api.TestMethodOrder",
          "org.junit.jupiter.api.TestClassOrder",
          "org.junit.jupiter.api.ClassTemplate",
          "org.junit.jupiter.api.extension.RegisterExtension",
          "org.junit.jupiter.params.ParameterizedClass",
          "org.junit.BeforeClass",
          "org.junit.AfterClass",
          "org.junit.ClassRule",
          "org.junit.FixMethodOrder",
          "org.junit.runner.OrderWith",
          "org.junit.runner.RunWith",
          "spock.lang.Stepwise");

  private static final String EXTEND_WITH = "org.junit.jupiter.api.extension.ExtendWith";
  private static final String EXTENSIONS = "org.junit.jupiter.api.extension.Extensions";
  private static final String TEST_INSTANCE = "org.junit.jupiter.api.TestInstance";
  private static final String EXECUTION = "org.junit.jupiter.api.parallel.Execution";
  private static final String RULE = "org.junit.Rule";
  private static final String JUNIT_3 = "junit.framework.TestCase";

  /** Extensions that keep nothing from one test to the next. */
  private static final Set<String> STATELESS_EXTENSIONS =
      setOf(
          "org.junit.jupiter.params.ParameterizedTestExtension",
          "org.junit.jupiter.api.util.DefaultLocaleExtension",
          "org.junit.jupiter.api.util.DefaultTimeZoneExtension",
          "org.junit.jupiter.api.util.SystemPropertiesExtension",
          "org.junitpioneer.jupiter.DefaultLocaleExtension",
          "org.junitpioneer.jupiter.DefaultTimeZoneExtension",
          "org.junitpioneer.jupiter.EnvironmentVariableExtension",
          "org.junitpioneer.jupiter.SystemPropertyExtension",
          "org.junitpioneer.jupiter.cartesian.CartesianTestExtension",
          "org.mockito.junit.jupiter.MockitoExtension",
          "org.assertj.core.api.junit.jupiter.SoftAssertionsExtension");

  private static final String CONDITIONS = "org.junit.jupiter.api.condition.";

  /** JUnit's own rules that keep nothing from one test to the next. */
  private static final Set<String> STATELESS_RULES =
      setOf(
          "org.junit.rules.ErrorCollector",
          "org.junit.rules.ExpectedException",
          "org.junit.rules.TemporaryFolder",
          "org.junit.rules.TestName",
          "org.junit.rules.Timeout");

  private final Surroundings surroundings;
  private final Set<Class<?>> seenOnMembers = new HashSet<>();

  Divisibility(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * Whether nothing stands against it. Throws a RuntimeException or a LinkageError where something
   * cannot be looked at.
   */
  boolean isKnownToBeSafe() {
    if (!surroundings.annotations().stream().allMatch(Divisibility::isSafe)) {
      return false;
    }
    for (Class<?> type : surroundings.types()) {
      boolean ofTheJdk = type.getClassLoader() == null;
      if (!ofTheJdk && (type.getName().equals(JUNIT_3) || !isSafe(type))) {
        return false;
      }
    }
    return true;
  }

  private boolean isSafe(Class<?> type) {
    return (sharesWhatIsWithin(type) ? keepsNothingWithin(type) : keepsNothing(type))
        && Arrays.stream(type.getDeclaredFields()).allMatch(this::isFieldSafe)
        && Arrays.stream(type.getDeclaredMethods()).allMatch(this::isMethodSafe)
        && Arrays.stream(type.getDeclaredConstructors()).allMatch(this::areParametersSafe);
  }

  /**
   * What the class and its ancestors have within them counts as well: it is as easily shared. Of
   * what encloses it, only where it is an inner class, not where it is but kept in the same file.
   */
  private boolean sharesWhatIsWithin(Class<?> type) {
    Class<?> middle = surroundings.types().iterator().next();
    return type.isAssignableFrom(middle)
        || (middle.isMemberClass() && !Modifier.isStatic(middle.getModifiers()));
  }

  private static boolean keepsNothingWithin(Class<?> type) {
    return keepsNothing(type)
        && Arrays.stream(type.getDeclaredClasses()).allMatch(Divisibility::keepsNothingWithin);
  }

  private static boolean keepsNothing(Class<?> type) {
    return Arrays.stream(type.getDeclaredFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .allMatch(ConstantTypes::isConstant);
  }

  private boolean isFieldSafe(Field field) {
    return areSafe(field, field.getType());
  }

  private boolean isMethodSafe(Method method) {
    boolean makesSuite =
        method.getName().equals("suite")
            && Modifier.isStatic(method.getModifiers())
            && method.getParameterCount() == 0;
    return !makesSuite && areSafe(method, method.getReturnType()) && areParametersSafe(method);
  }

  private boolean areParametersSafe(Executable executable) {
    if (executable instanceof Constructor
        && !Arrays.stream(executable.getDeclaredAnnotations()).allMatch(Divisibility::isSafe)) {
      return false;
    }
    return executable.getParameterCount() == 0
        || Arrays.stream(executable.getParameters())
            .allMatch(parameter -> areSafe(parameter, parameter.getType()));
  }

  private boolean areSafe(AnnotatedElement member, Class<?> type) {
    List<Annotation> annotations = Surroundings.annotations(member, seenOnMembers);
    for (Annotation annotation : annotations) {
      boolean unknownRule =
          Surroundings.nameOf(annotation).equals(RULE) && !STATELESS_RULES.contains(type.getName());
      if (unknownRule || !isSafe(annotation)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSafe(Annotation annotation) {
    String name = Surroundings.nameOf(annotation);
    switch (name) {
      case EXTENSIONS:
        return Arrays.stream((Annotation[]) valueOf(annotation)).allMatch(Divisibility::isSafe);
      case EXTEND_WITH:
        return Arrays.stream((Class<?>[]) valueOf(annotation)).allMatch(Divisibility::isStateless);
      case TEST_INSTANCE:
        return valueOf(annotation).toString().equals("PER_METHOD");
      case EXECUTION:
        // Who says that tests must not run at the same time means it.
        return valueOf(annotation).toString().equals("CONCURRENT");
      default:
        return !UNSAFE.contains(name);
    }
  }

  private static boolean isStateless(Class<?> extension) {
    String name = extension.getName();
    return STATELESS_EXTENSIONS.contains(name) || name.startsWith(CONDITIONS);
  }

  private static Object valueOf(Annotation annotation) {
    Optional<Object> value = Attributes.of(annotation, "value");
    return value.orElseThrow(() -> new IllegalStateException(annotation + " has no value"));
  }

  private static Set<String> setOf(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }
}
