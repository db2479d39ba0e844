package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedChildrenTest {
  private static TestNode of(String segment) {
    return new TestNode(
        "[engine:junit-jupiter]/[" + segment + "]",
        Optional.empty(),
        TestNode.Kind.CONTAINER,
        new TestNode.Source.Other(),
        "",
        "",
        false);
  }

  @ParameterizedTest
  @CsvSource({
    "test-template:m(int), test-template-invocation",
    "test-factory:m(), dynamic-test",
    "dynamic-container:#3, dynamic-test",
    "class-template:A, class-template-invocation",
    "nested-class-template:B, class-template-invocation",
    "fq-nested-class-template:B, class-template-invocation"
  })
  void knowsWhatRegistersNumberedChildren(String segment, String type) {
    assertThat(NumberedChildren.typesUnder(of(segment))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"class:A", "nested-class:B", "class-template-invocation:#1", "method:m()"})
  void knowsWhatDoesNot(String segment) {
    assertThat(NumberedChildren.typesUnder(of(segment))).isEmpty();
  }

  @Test
  void readsTheNumberOfTheLastSegmentAlone() {
    assertThat(NumberedChildren.number(of("dynamic-test:#7"))).hasValue(7);
    assertThat(NumberedChildren.number(of("class-template-invocation:#2]/[method:m()"))).isEmpty();
    assertThat(NumberedChildren.number(of("dynamic-test:#99999999999"))).isEmpty();
  }
}
