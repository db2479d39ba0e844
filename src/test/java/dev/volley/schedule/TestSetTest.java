package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestSetTest {
  private static TestNode node(Source source, String... tags) {
    return new TestNode(
        "[n:1]",
        Optional.empty(),
        Kind.TEST,
        source,
        "n",
        "n",
        new TestNode.Traits(false, false, Set.of(tags), Set.of(), ""));
  }

  private static boolean contains(String tests, Source source, String... tags) {
    return TestSet.parse(tests).contains(node(source, tags));
  }

  private final Source order = new Source.OfClass("com.acme.OrderIT");
  private final Source refund = new Source.OfMethod("com.acme.OrderIT", "refundTwice", "");

  @Test
  void holdsWhatCarriesTheTag() {
    assertThat(contains("db", order, "db")).isTrue();
    assertThat(contains("db", order, "dbs")).isFalse();
  }

  @Test
  void holdsClassesByTheirSimpleNamesWhereThePatternHasNoDot() {
    assertThat(contains("*IT", order)).isTrue();
    assertThat(contains("OrderIT", order)).isTrue();
    assertThat(contains("*Test", order)).isFalse();
    assertThat(contains("*IT", refund)).isFalse();
  }

  @Test
  void holdsClassesByTheirWholeNamesWhereThePatternHasADot() {
    assertThat(contains("com.acme.*", order)).isTrue();
    assertThat(contains("org.acme.*", order)).isFalse();
    assertThat(contains("com.acme.Order", order)).isFalse();
  }

  @Test
  void holdsMethodsBehindASharp() {
    assertThat(contains("com.acme.OrderIT#refund*", refund)).isTrue();
    assertThat(contains("*IT#refund*", refund)).isTrue();
    assertThat(contains("*IT#pay*", refund)).isFalse();
    assertThat(contains("*IT#refund*", order)).isFalse();
  }

  @Test
  void takesADotForADot() {
    assertThat(contains("com.acme.OrderIT", new Source.OfClass("comXacme.OrderIT"))).isFalse();
  }

  @Test
  void refusesWhatNamesNoTests() {
    for (String blank : new String[] {"", "  ", "#refund"}) {
      assertThatThrownBy(() -> TestSet.parse(blank))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("names no tests")
          .hasMessageContaining("Allowed");
    }
  }
}
