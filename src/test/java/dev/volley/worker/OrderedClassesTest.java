package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.zoo.worker.OrderedZoo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedClassesTest {

  private final ClassTraits classes = new ClassTraits();

  @ParameterizedTest
  @ValueSource(
      classes = {
        OrderedZoo.Direct.class,
        OrderedZoo.Inherited.class,
        OrderedZoo.Meta.class,
        OrderedZoo.ByInterface.class,
        OrderedZoo.Vintage.class
      })
  void findsTheAnnotationWhereverItStands(Class<?> type) {
    assertThat(classes.of(type).ordered()).isTrue();
    assertThat(classes.of(type).ordered()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(classes = {OrderedZoo.Free.class, OrderedZoo.class, String.class, Object.class})
  void findsNothingOnOthers(Class<?> type) {
    assertThat(classes.of(type).ordered()).isFalse();
  }
}
