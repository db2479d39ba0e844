package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.worker.spring.BootZoo;
import dev.volley.zoo.worker.spring.OverridesZoo;
import dev.volley.zoo.worker.spring.PlainZoo;
import dev.volley.zoo.worker.spring.PropertiesZoo;
import dev.volley.zoo.worker.spring.UnsharedZoo;
import dev.volley.zoo.worker.spring.deeper.DeeperZoo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.BootstrapUtils;
import org.springframework.test.context.MergedContextConfiguration;

/** What is told by declaration, compared with what Spring itself makes of the same classes. */
class SpringContextTest {
  private final ClassTraits classes = new ClassTraits();

  private String fixture(Class<?> type) {
    return classes.of(type).fixture();
  }

  private static MergedContextConfiguration merged(Class<?> type) {
    return BootstrapUtils.resolveTestContextBootstrapper(type).buildMergedContextConfiguration();
  }

  /** The classes of a zoo that Spring runs, and those within them. */
  private Stream<Class<?>> testsIn(Class<?> zoo) {
    return Arrays.stream(zoo.getDeclaredClasses())
        .filter(type -> !type.isInterface())
        .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses())))
        .filter(type -> !fixture(type).isEmpty())
        .filter(type -> !type.getSimpleName().matches("Own|More"));
  }

  @Test
  void namesAreEqualExactlyWhereSpringsConfigurationsAre() {
    Map<Class<?>, MergedContextConfiguration> tests = new LinkedHashMap<>();
    Stream.of(
            PlainZoo.class, PropertiesZoo.class, OverridesZoo.class, BootZoo.class, DeeperZoo.class)
        .flatMap(this::testsIn)
        .forEach(type -> tests.put(type, merged(type)));
    List<String> differences = new ArrayList<>();
    int equal = 0;
    for (Class<?> one : tests.keySet()) {
      for (Class<?> two : tests.keySet()) {
        boolean alike = fixture(one).equals(fixture(two));
        boolean same = tests.get(one).equals(tests.get(two));
        equal += same ? 1 : 0;
        if (alike != same && one.getName().compareTo(two.getName()) < 0) {
          differences.add(
              one.getName() + " and " + two.getName() + (same ? ": the same" : ": not the same"));
        }
      }
    }

    assertThat(tests).hasSizeGreaterThan(80);
    assertThat(equal).isGreaterThan(2 * tests.size());
    assertThat(differences).isEmpty();
  }

  @Test
  void whatTheUsersCodeDecidesIsSharedWithNobody() {
    List<String> names =
        Stream.concat(testsIn(UnsharedZoo.class), Stream.of(PlainZoo.ByClass.class))
            .map(this::fixture)
            .toList();

    assertThat(names).hasSize(8).doesNotHaveDuplicates();
  }
}
