package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.worker.FixtureZoo;
import dev.volley.zoo.worker.GreenZoo;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FixturesTest {

  private final ClassTraits classes = new ClassTraits();

  @Test
  void namesEqualContextsAlike() {
    assertThat(fixture(FixtureZoo.Boot.class))
        .matches("spring:[0-9a-f]{8}")
        .isEqualTo(fixture(FixtureZoo.BootAgain.class))
        .isEqualTo(fixture(FixtureZoo.BootDerived.class));
    assertThat(fixture(FixtureZoo.BootWithMock.class))
        .isEqualTo(fixture(FixtureZoo.BootWithSameMock.class));
    assertThat(fixture(FixtureZoo.ComposedOne.class))
        .isEqualTo(fixture(FixtureZoo.ComposedOneAgain.class));
    assertThat(fixture(FixtureZoo.BootFromPackage.class))
        .isEqualTo(fixture(FixtureZoo.BootFromPackageAgain.class));
  }

  @Test
  void namesDifferentContextsDifferently() {
    List<String> names =
        List.of(
                FixtureZoo.Boot.class,
                FixtureZoo.BootOther.class,
                FixtureZoo.BootWithProperty.class,
                FixtureZoo.BootWithProfile.class,
                FixtureZoo.BootWithMock.class,
                FixtureZoo.BootWithOtherMock.class,
                FixtureZoo.BootWithDynamicProperties.class,
                FixtureZoo.BootThatDirties.class,
                FixtureZoo.ComposedOne.class,
                FixtureZoo.ComposedTwo.class,
                FixtureZoo.BootFromPackage.class,
                FixtureZoo.Beside.class,
                FixtureZoo.BesideAnother.class,
                FixtureZoo.Plain.class)
            .stream()
            .map(this::fixture)
            .toList();

    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.startsWith("spring:"));
  }

  @Test
  void namesQuarkusProfiles() {
    assertThat(fixture(FixtureZoo.Quarkus.class)).isEqualTo("quarkus:default");
    assertThat(fixture(FixtureZoo.QuarkusWithGlobalResource.class)).isEqualTo("quarkus:default");
    assertThat(fixture(FixtureZoo.QuarkusWithProfile.class))
        .isEqualTo("quarkus:" + FixtureZoo.OtherApplication.class.getName());
    assertThat(fixture(FixtureZoo.QuarkusWithResource.class))
        .matches("quarkus:default:[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        FixtureZoo.WithoutExtension.class,
        FixtureZoo.SomethingElse.class,
        FixtureZoo.class,
        GreenZoo.class,
        Object.class
      })
  void namesNothingElse(Class<?> type) {
    assertThat(fixture(type)).isEmpty();
  }

  private String fixture(Class<?> type) {
    return classes.of(type).fixture();
  }
}
