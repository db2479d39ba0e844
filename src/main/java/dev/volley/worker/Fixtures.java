package dev.volley.worker;

import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Names what a class shares with others and is expensive to set up: Spring's test context, or a
 * Quarkus application under a test profile. Told by what is declared; no framework is asked. A name
 * too many costs a fixture built twice, a name too few a worker chosen in vain: neither changes an
 * outcome. Stateless.
 */
final class Fixtures {

  private static final Set<String> RUNNING_SPRING =
      setOf(
          "org.springframework.test.context.junit.jupiter.SpringExtension",
          "org.springframework.test.context.junit4.SpringRunner",
          "org.springframework.test.context.junit4.SpringJUnit4ClassRunner");
  private static final Set<String> REGISTERING =
      setOf(
          "org.junit.jupiter.api.extension.ExtendWith",
          "org.junit.jupiter.api.extension.Extensions",
          "org.junit.runner.RunWith");
  private static final Set<String> RUNNING_QUARKUS =
      setOf(
          "io.quarkus.test.junit.QuarkusTest",
          "io.quarkus.test.junit.QuarkusIntegrationTest",
          "io.quarkus.test.junit.main.QuarkusMainTest",
          "io.quarkus.test.junit.main.QuarkusMainIntegrationTest");
  private static final String PROFILE = "io.quarkus.test.junit.TestProfile";
  private static final String QUARKUS_RESOURCES = "io.quarkus.test.common.";
  private static final String GLOBAL_RESOURCE = "io.quarkus.test.common.QuarkusTestResource";

  private Fixtures() {}

  /**
   * The name, alike for classes that share one, in every JVM of a run; empty for none. Throws a
   * RuntimeException or a LinkageError where something cannot be read.
   *
   * @param applications asked where a test of Spring Boot names none
   */
  static String nameOf(Surroundings surroundings, BootApplication applications) {
    if (surroundings.annotations().stream().anyMatch(Fixtures::runsSpring)) {
      Class<?> type = surroundings.types().iterator().next();
      return "spring:" + digest(new SpringContext(type, applications).description());
    }
    return surroundings.hasAnnotation(RUNNING_QUARKUS) ? quarkus(surroundings) : "";
  }

  private static boolean runsSpring(Annotation annotation) {
    if (!REGISTERING.contains(Surroundings.nameOf(annotation))) {
      return false;
    }
    Object value = Attributes.of(annotation, "value").orElse("");
    if (value instanceof Annotation[]) {
      return Arrays.stream((Annotation[]) value).anyMatch(Fixtures::runsSpring);
    }
    Class<?>[] types =
        value instanceof Class<?>[] ? (Class<?>[]) value : new Class<?>[] {(Class<?>) value};
    return Arrays.stream(types).anyMatch(type -> RUNNING_SPRING.contains(type.getName()));
  }

  /** The nearest profile counts; resources count where they are not for the whole module. */
  private static String quarkus(Surroundings surroundings) {
    String profile =
        surroundings.annotations().stream()
            .filter(each -> Surroundings.nameOf(each).equals(PROFILE))
            .map(each -> Attributes.of(each, "value"))
            .map(Optional::get)
            .map(value -> ((Class<?>) value).getName())
            .findFirst()
            .orElse("default");
    SortedSet<String> resources = new TreeSet<>();
    for (Annotation annotation : surroundings.annotations()) {
      String name = Surroundings.nameOf(annotation);
      boolean global =
          name.startsWith(GLOBAL_RESOURCE)
              && !Attributes.of(annotation, "restrictToAnnotatedClass").equals(Optional.of(true));
      if (name.startsWith(QUARKUS_RESOURCES) && !global) {
        resources.add(annotation.toString());
      }
    }
    return "quarkus:" + profile + (resources.isEmpty() ? "" : ":" + digest(resources));
  }

  /** Eight hexadecimal digits. */
  private static String digest(SortedSet<String> texts) {
    CRC32 digest = new CRC32();
    for (String text : texts) {
      byte[] bytes = (text + '\n').getBytes(StandardCharsets.UTF_8);
      digest.update(bytes, 0, bytes.length);
    }
    return String.format("%08x", digest.getValue());
  }

  private static Set<String> setOf(String... names) {
    return Collections.unmodifiableSet(new HashSet<>(Arrays.asList(names)));
  }
}
