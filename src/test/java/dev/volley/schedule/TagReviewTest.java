package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.TestNode.Traits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TagReviewTest {
  private final TagReview review = new TagReview();

  private static TestNode classNode(String name, @Nullable TestNode parent, String... tags) {
    return new TestNode(
        "[engine:e]/[class:" + name + "]",
        Optional.ofNullable(parent),
        Kind.CONTAINER,
        new Source.OfClass(name),
        name,
        name,
        new Traits(false, false, Set.of(tags), Set.of(), ""));
  }

  private static TestNode classNode(String name, String... tags) {
    return classNode(name, null, tags);
  }

  @Test
  void whatIsPlainOrAnotherToolsIsFine() {
    assertThat(
            review.review(
                List.of(
                    classNode("A"),
                    classNode("B", "slow", "volley.split"),
                    classNode("C", "volley.group=db", "volley.group=mail", "volley.alone"),
                    classNode("D", "volley.nosplit"))))
        .isEmpty();
  }

  @Test
  void contradictingTagsAreNamedOnceWithTheOneThatHolds() {
    TestNode node = classNode("p.ATest", "volley.split", "volley.nosplit");

    assertThat(review.review(List.of(node)))
        .containsExactly(
            "p.ATest has the tags volley.split and volley.nosplit, which contradict each other:"
                + " volley.nosplit holds, and the class stays whole.");
    assertThat(review.review(List.of(node))).isEmpty();
  }

  @Test
  void aTagOfTheClassAroundCounts() {
    TestNode outer = classNode("p.ATest", "volley.group=db");
    TestNode inner = classNode("p.ATest$Inner", outer, "volley.split");

    assertThat(review.review(List.of(outer, inner)))
        .containsExactly(
            "p.ATest$Inner has the tags volley.split and volley.group=db, which contradict each"
                + " other: volley.group=db holds, and the class stays whole.");
  }

  @Test
  void anUnknownTagIsNamedWithThoseThereAre() {
    assertThat(
            review.review(
                List.of(classNode("A", "volley.groups=x"), classNode("B", "volley.group="))))
        .containsExactly(
            "Unknown tag 'volley.groups=x' means nothing. Tags for Volley: volley.group=NAME,"
                + " volley.split, volley.nosplit, volley.alone.",
            "Unknown tag 'volley.group=' means nothing. Tags for Volley: volley.group=NAME,"
                + " volley.split, volley.nosplit, volley.alone.");
  }
}
