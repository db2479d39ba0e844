package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.Unit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StrategiesTest {

  /** As a user would write it. */
  public static class OfOnesOwn implements Strategy {
    @Override
    public void add(Unit unit) {}

    @Override
    public Optional<Unit> next(Vacancy vacancy) {
      return Optional.empty();
    }

    @Override
    public int waiting() {
      return 0;
    }
  }

  /** Wants something. */
  public static final class Demanding extends OfOnesOwn {
    /** With something. */
    public Demanding(String something) {
      assertThat(something).isNotNull();
    }
  }

  /** Breaks at once. */
  public static final class Broken extends OfOnesOwn {
    /** Never ends well. */
    public Broken() {
      throw new IllegalStateException("no file rules.txt");
    }
  }

  /** Only half a one. */
  public abstract static class Half extends OfOnesOwn {
    /** For subclasses. */
    public Half() {}
  }

  private static Strategy load(String className) {
    return Strategies.load(className, StrategiesTest.class.getClassLoader());
  }

  private static void refuses(String className, String why) {
    assertThatThrownBy(() -> load(className))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Strategy '"
                + className
                + "' (parameter 'strategy', property 'volley.strategy') cannot be used: "
                + why
                + ".");
  }

  @Test
  void aNameWithADotIsAClass() {
    assertThat(Strategies.isClassName("com.acme.Mine")).isTrue();
    assertThat(Strategies.isClassName("balanced")).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyNameHasAStrategyInWhichNothingWaitsAtFirst(StrategyName name) {
    assertThat(StrategyName.parse(name.inWords())).isEqualTo(name);
    assertThat(Strategies.of(name).waiting()).isZero();
    assertThat(Strategies.of(name).next(Units.idle(1, 1))).isEmpty();
  }

  @Test
  void loadsAClass() {
    assertThat(load(OfOnesOwn.class.getName())).isInstanceOf(OfOnesOwn.class);
  }

  @Test
  void saysWhereAClassThatIsNotThereWasLookedFor() {
    refuses(
        "com.acme.Mine",
        "there is no such class on the plugin's class path. Add the artifact that holds it to the"
            + " <dependencies> of the plugin, not of the project");
  }

  @Test
  void refusesAClassThatIsNoStrategy() {
    refuses("java.lang.String", "it does not implement dev.volley.schedule.Strategy");
  }

  @Test
  void refusesAClassThatWantsParameters() {
    refuses(Demanding.class.getName(), "it has no public constructor without parameters");
  }

  @Test
  void refusesAnAbstractClass() {
    refuses(Half.class.getName(), "it is abstract");
  }

  @Test
  void saysWhatTheConstructorThrew() {
    refuses(
        Broken.class.getName(),
        "its constructor throws java.lang.IllegalStateException: no file rules.txt");
  }
}
