package dev.volley.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestNodeTest {

  private static final TestNode ENGINE = root("[engine:junit-jupiter]", "JUnit Jupiter");
  private static final Source OTHER = new Source.Other();

  @Test
  void methodOfANestedClassBelongsToTheOuterClass() {
    TestNode outer = below(ENGINE, "[class:p.Outer]", new Source.OfClass("p.Outer"), "Outer");
    TestNode inner =
        below(outer, "[nested-class:Inner]", new Source.OfClass("p.Outer$Inner"), "Inner");
    TestNode method =
        below(inner, "[method:m()]", new Source.OfMethod("p.Outer$Inner", "m", ""), "m()");

    assertThat(method.suite()).isEqualTo("p.Outer");
    assertThat(inner.suite()).isEqualTo("p.Outer");
    assertThat(outer.suite()).isEqualTo("p.Outer");
    assertThat(method.nearestClass()).contains("p.Outer$Inner");
  }

  @Test
  void classWithinASuiteBelongsToItself() {
    TestNode suite = suiteClass();
    TestNode inner = below(suite, "[engine:junit-jupiter]", OTHER, "JUnit Jupiter");
    TestNode test = below(inner, "[class:p.FooTest]", new Source.OfClass("p.FooTest"), "FooTest");
    TestNode method = below(test, "[method:m()]", new Source.OfMethod("p.FooTest", "m", ""), "m()");

    assertThat(method.suite()).isEqualTo("p.FooTest");
    assertThat(test.suite()).isEqualTo("p.FooTest");
    assertThat(inner.suite()).isEqualTo("p.AllTests");
  }

  @Test
  void testMadeFromAClassWithinASuiteBelongsToItself() {
    TestNode inner = below(suiteClass(), "[engine:scripts]", OTHER, "Scripts");
    TestNode test =
        new TestNode(
            inner.uniqueId() + "/[script:p.Script]",
            Optional.of(inner),
            Kind.TEST,
            new Source.OfClass("p.Script"),
            "Script",
            "Script",
            false);

    assertThat(test.suite()).isEqualTo("p.Script");
  }

  @Test
  void scenarioWithoutAClassBelongsToTheSuiteThatRunsIt() {
    TestNode inner = below(suiteClass(), "[engine:cucumber]", OTHER, "Cucumber");
    TestNode feature = below(inner, "[feature:f]", OTHER, "A feature");
    TestNode scenario = below(feature, "[scenario:3]", OTHER, "A scenario");

    assertThat(scenario.suite()).isEqualTo("p.AllTests");
  }

  @Test
  void scenarioWithoutAnyClassBelongsToItsParent() {
    TestNode feature =
        below(root("[engine:cucumber]", "Cucumber"), "[feature:f]", OTHER, "A feature");
    TestNode scenario = below(feature, "[scenario:3]", OTHER, "A scenario");

    assertThat(scenario.suite()).isEqualTo("A feature");
  }

  @Test
  void methodBelowAGroupWithoutAClassBelongsToTheNearestClass() {
    TestNode group = below(ENGINE, "[group:slow]", OTHER, "slow");
    TestNode test = below(group, "[class:p.FooTest]", new Source.OfClass("p.FooTest"), "FooTest");
    TestNode inherited =
        below(test, "[method:m()]", new Source.OfMethod("p.BaseTest", "m", ""), "m()");
    TestNode classless =
        below(group, "[method:n()]", new Source.OfMethod("p.BaseTest", "n", ""), "n()");

    assertThat(inherited.suite()).isEqualTo("p.FooTest");
    assertThat(test.suite()).isEqualTo("p.FooTest");
    assertThat(classless.suite()).isEqualTo("p.BaseTest");
  }

  @Test
  void engineBelongsToItself() {
    assertThat(ENGINE.suite()).isEqualTo("JUnit Jupiter");
    assertThat(ENGINE.nearestClass()).isEmpty();
  }

  private static TestNode suiteClass() {
    return below(
        root("[engine:junit-platform-suite]", "JUnit Platform Suite"),
        "[suite:p.AllTests]",
        new Source.OfClass("p.AllTests"),
        "AllTests");
  }

  private static TestNode root(String id, String name) {
    return new TestNode(
        id, Optional.empty(), Kind.CONTAINER, new Source.Other(), name, name, false);
  }

  private static TestNode below(TestNode parent, String segment, Source source, String name) {
    return new TestNode(
        parent.uniqueId() + "/" + segment,
        Optional.of(parent),
        Kind.CONTAINER,
        source,
        name,
        name,
        false);
  }
}
