package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Node;
import dev.volley.zoo.worker.DivisibleZoo;
import dev.volley.zoo.worker.IndivisibleZoo;
import dev.volley.zoo.worker.SuiteZoo;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisibilityTest {

  private static final Class<?> PLAIN = DivisibleZoo.Plain.class;

  private final ClassTraits classes = new ClassTraits();

  @ParameterizedTest
  @MethodSource
  void cutsWhatIsKnownToBeSafe(Class<?> type) {
    assertThat(classes.of(type).divisible()).isTrue();
  }

  static Stream<Class<?>> cutsWhatIsKnownToBeSafe() {
    return Arrays.stream(DivisibleZoo.class.getDeclaredClasses());
  }

  @ParameterizedTest
  @MethodSource
  void keepsAllElseWhole(Class<?> type) {
    assertThat(classes.of(type).divisible()).isFalse();
  }

  static Stream<Class<?>> keepsAllElseWhole() {
    return Stream.concat(
        Arrays.stream(IndivisibleZoo.class.getDeclaredClasses())
            .filter(type -> type != IndivisibleZoo.Unknown.class)
            .filter(type -> !type.getSimpleName().equals("Box")),
        Stream.of(IndivisibleZoo.Encloses.Inner.class));
  }

  @Test
  void tellsItOfJupitersAndVintagesClasses() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder(), PLAIN, DivisibleZoo.Vintage.class, IndivisibleZoo.Three.class);

    assertThat(story.node("[class:" + PLAIN.getName() + "]").getDivisible()).isTrue();
    assertThat(story.node("[nested-class:Inner]").getDivisible()).isTrue();
    assertThat(story.node("[method:test()]").getDivisible()).isFalse();
    assertThat(story.node("[test-template:parameterized(int)]").getDivisible()).isFalse();
    assertThat(node(story, DivisibleZoo.Vintage.class).getDivisible()).isTrue();
    assertThat(node(story, IndivisibleZoo.Three.class).getDivisible()).isFalse();
  }

  @Test
  void leavesMethodsTogetherThatJUnit4RunsAtOnce() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder()
                .putConfigurationParameters("junit.vintage.execution.parallel.enabled", "true")
                .putConfigurationParameters("junit.vintage.execution.parallel.methods", "true"),
            DivisibleZoo.Vintage.class);

    assertThat(node(story, DivisibleZoo.Vintage.class).getDivisible()).isFalse();
  }

  @Test
  void leavesTheClassesOfASuiteTogether() throws IOException {
    Story story = InProcessWorker.run(Configure.newBuilder(), SuiteZoo.class);

    assertThat(story.messages())
        .flatMap(message -> message.getDescribed().getNodesList())
        .isNotEmpty()
        .noneMatch(Node::getDivisible);
  }

  @Test
  void obeysTags() throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder(),
            DivisibleZoo.ButAsked.class,
            DivisibleZoo.ContradictsItself.class,
            IndivisibleZoo.ButAsked.class);

    assertThat(node(story, DivisibleZoo.ButAsked.class).getDivisible()).isFalse();
    assertThat(node(story, DivisibleZoo.ContradictsItself.class).getDivisible()).isFalse();
    assertThat(node(story, IndivisibleZoo.ButAsked.class).getDivisible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "junit.jupiter.testinstance.lifecycle.default, per_class",
    "junit.jupiter.extensions.autodetection.enabled, true",
    "junit.jupiter.testmethod.order.default, org.junit.jupiter.api.MethodOrderer$MethodName",
    "junit.jupiter.testclass.order.default, org.junit.jupiter.api.ClassOrderer$ClassName"
  })
  void keepsJupitersClassesWholeWhereTheConfigurationIsAgainstIt(String parameter, String value)
      throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder().putConfigurationParameters(parameter, value),
            PLAIN,
            DivisibleZoo.Vintage.class);

    assertThat(node(story, PLAIN).getDivisible()).isFalse();
    assertThat(node(story, DivisibleZoo.Vintage.class).getDivisible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "junit.jupiter.testinstance.lifecycle.default, per_method",
    "junit.jupiter.extensions.autodetection.enabled, false"
  })
  void mindsNoConfigurationThatSaysTheDefault(String parameter, String value) throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder().putConfigurationParameters(parameter, value), PLAIN);

    assertThat(node(story, PLAIN).getDivisible()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {DivisibleZoo.WithConstants.class})
  void cutsUnderAnOrderOfClassesWhatHasNoClassesWithin(Class<?> type) throws IOException {
    Story story =
        InProcessWorker.run(
            Configure.newBuilder()
                .putConfigurationParameters(
                    "junit.jupiter.testclass.order.default",
                    "org.junit.jupiter.api.ClassOrderer$ClassName"),
            type);

    assertThat(node(story, type).getDivisible()).isTrue();
  }

  private static Node node(Story story, Class<?> type) {
    return story.node(":" + type.getName() + "]");
  }
}
