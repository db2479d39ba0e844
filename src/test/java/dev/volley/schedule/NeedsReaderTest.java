package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Lock;
import dev.volley.model.TestNode.Source;
import dev.volley.schedule.Needs.Turn;
import dev.volley.schedule.Rules.Heavy;
import dev.volley.schedule.Rules.Limit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NeedsReaderTest {
  private int nodes;

  private TestNode node(Set<String> tags, Lock... locks) {
    return new TestNode(
        "[n:" + ++nodes + "]",
        Optional.empty(),
        Kind.CONTAINER,
        new Source.OfClass("com.acme.C" + nodes),
        "n",
        "n",
        new TestNode.Traits(false, false, tags, Set.of(locks), ""));
  }

  private static Needs read(Rules rules, TestNode... described) {
    return new NeedsReader(rules, 3).read(List.of(described));
  }

  @Test
  void needsNothingButAWorkerWhereNothingIsSaid() {
    assertThat(read(Rules.NONE, node(Set.of("slow")), node(Set.of())).areNothing()).isTrue();
  }

  @Test
  void takesTheGreaterOfTwoClaimsOnAKey() {
    Needs needs =
        read(
            Rules.NONE,
            node(Set.of(), new Lock("db", false)),
            node(Set.of(), new Lock("db", true), new Lock("disk", false)));

    assertThat(needs.claims())
        .containsExactly(new Claim("lock db", Claim.ALL), new Claim("lock disk", 1));
  }

  @Test
  void runsWhatIsIsolatedOrTaggedAloneLastOfAll() {
    assertThat(read(Rules.NONE, node(Set.of(), new Lock(NeedsReader.GLOBAL, true))).turn())
        .isEqualTo(Turn.ALONE);
    assertThat(read(Rules.NONE, node(Set.of("volley.alone"))).turn()).isEqualTo(Turn.ALONE);
  }

  @Test
  void joinsSeveralGroupsInAlphabeticalOrderWhateverTheOrderOfTheirTags() {
    TestNode b = node(Set.of("volley.group=b"));
    TestNode a = node(Set.of("volley.group=a"));

    assertThat(read(Rules.NONE, a, b).groups()).isEqualTo(read(Rules.NONE, b, a).groups());
    assertThat(read(Rules.NONE, a, b).groups()).containsExactly("a", "b");
    assertThat(read(Rules.NONE, a, b).inLane(2).groups()).containsExactly("a@w2", "b@w2");
  }

  @Test
  void countsLimitedTestsAndSlots() {
    Rules rules =
        new Rules(
            List.of(new Limit(TestSet.parse("db"), 2)),
            List.of(new Heavy(TestSet.parse("heavy"), 9)),
            List.of());

    assertThat(read(rules, node(Set.of("db"))).claims())
        .containsExactly(new Claim("limit 0", 1), new Claim("slots", 1));
    assertThat(read(rules, node(Set.of("heavy"))).claims()).containsExactly(new Claim("slots", 3));
    assertThat(new NeedsReader(rules, 3).capacities())
        .containsOnly(java.util.Map.entry("limit 0", 2), java.util.Map.entry("slots", 3));
  }

  @Test
  void runsDedicatedTestsAfterTheRestUnlessTheyMustBeAlone() {
    Rules rules = new Rules(List.of(), List.of(), List.of(TestSet.parse("ui")));

    assertThat(read(rules, node(Set.of("ui"))).turn()).isEqualTo(Turn.DEDICATED);
    assertThat(read(rules, node(Set.of("ui", "volley.alone"))).turn()).isEqualTo(Turn.ALONE);
  }
}
