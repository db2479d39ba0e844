package dev.volley.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.volley.discovery.Shard.By;
import dev.volley.model.Candidate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShardsTest {
  @ParameterizedTest
  @EnumSource
  void theShardsOfAnySuiteAreDisjointAndTogetherTheWhole(By by) {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Candidate> suite = suite(random);
      int of = 1 + random.nextInt(9);
      Map<Candidate, Double> seconds = new HashMap<>();
      suite.forEach(
          each -> {
            if (random.nextInt(3) > 0) {
              seconds.put(each, random.nextDouble() * 10);
            }
          });
      List<Candidate> union = new ArrayList<>();
      for (int number = 1; number <= of; number++) {
        // Machines may list files in different orders.
        List<Candidate> listed = new ArrayList<>(suite);
        Collections.shuffle(listed, random);
        union.addAll(
            Shards.of(new Shard(number, of, by), listed, each -> optional(seconds.get(each)))
                .chosen());
      }

      assertThat(union)
          .as("seed %d, %d shards", seed, of)
          .containsExactlyInAnyOrderElementsOf(suite);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClassAndWhatIsNestedInItStayTogether(By by) {
    List<Candidate> suite = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      suite.addAll(candidates("a.T" + i, "a.T" + i + "$In", "a.T" + i + "$In$Inner"));
    }

    for (int number = 1; number <= 3; number++) {
      List<String> names = chosen(number, 3, by, suite, ShardsTest::unknown);
      Set<String> tops = new LinkedHashSet<>();
      names.forEach(name -> tops.add(name.replaceFirst("\\$.*", "")));
      assertThat(names).hasSize(3 * tops.size());
    }
  }

  @Test
  void byHashAClassStaysWhereItIsWhenOthersCome() {
    List<Candidate> suite = named(IntStream.range(0, 100).mapToObj(i -> "a.Test" + i));
    List<Candidate> grown = new ArrayList<>(suite);
    grown.addAll(named(IntStream.range(0, 50).mapToObj(i -> "a.Added" + i)));

    for (int number = 1; number <= 4; number++) {
      Set<String> after = new HashSet<>(chosen(number, 4, By.HASH, grown, ShardsTest::unknown));
      assertThat(after).containsAll(chosen(number, 4, By.HASH, suite, ShardsTest::unknown));
    }
  }

  @Test
  void byHashTheShardsNeverChangeBetweenVersions() {
    assertThat(
            chosen(
                1, 2, By.HASH, candidates("a.A", "a.B", "a.C", "a.D", "a.E"), ShardsTest::unknown))
        .containsExactly("a.D");
  }

  @Test
  void byCountNamesAreDealtOutInOrder() {
    List<Candidate> suite = candidates("a.E", "a.B", "a.A", "a.D", "a.C");

    assertThat(chosen(1, 2, By.COUNT, suite, ShardsTest::unknown))
        .containsExactly("a.E", "a.A", "a.C");
    assertThat(chosen(2, 2, By.COUNT, suite, ShardsTest::unknown)).containsExactly("a.B", "a.D");
  }

  @Test
  void byTimeTheLongestGoesToWhoHasLeastToDo() {
    Map<String, Double> seconds = Map.of("a.A", 1.0, "a.B", 2.0, "a.C", 3.0, "a.D", 6.0);
    List<Candidate> suite = candidates("a.A", "a.B", "a.C", "a.D");
    Function<Candidate, OptionalDouble> known = each -> optional(seconds.get(each.className()));

    assertThat(chosen(1, 2, By.TIME, suite, known)).containsExactly("a.D");
    assertThat(chosen(2, 2, By.TIME, suite, known)).containsExactly("a.A", "a.B", "a.C");
  }

  @Test
  void byTimeAnUnknownClassCountsTheMean() {
    Map<String, Double> seconds = Map.of("a.A", 1.0, "a.B", 5.0);
    List<Candidate> suite = candidates("a.A", "a.B", "a.New");
    Function<Candidate, OptionalDouble> known = each -> optional(seconds.get(each.className()));

    // 5 | 3 + 1
    assertThat(chosen(2, 2, By.TIME, suite, known)).containsExactly("a.A", "a.New");
  }

  @Test
  void byTimeWithoutHistoryTheNumbersAreEqual() {
    List<Candidate> suite = named(IntStream.range(0, 10).mapToObj(i -> "a.Test" + i));

    assertThat(chosen(3, 3, By.TIME, suite, ShardsTest::unknown)).hasSize(3);
  }

  @Test
  void onlyShardsOfOnePlanHaveOneFingerprint() {
    List<Candidate> suite = candidates("a.A", "a.B", "a.C");
    String first = Shards.of(new Shard(1, 2, By.COUNT), suite, ShardsTest::unknown).fingerprint();

    assertThat(Shards.of(new Shard(2, 2, By.COUNT), suite, ShardsTest::unknown).fingerprint())
        .isEqualTo(first);
    assertThat(Shards.of(new Shard(1, 3, By.COUNT), suite, ShardsTest::unknown).fingerprint())
        .isNotEqualTo(first);
    assertThat(
            Shards.of(new Shard(1, 2, By.COUNT), suite.subList(0, 2), ShardsTest::unknown)
                .fingerprint())
        .isNotEqualTo(first);
  }

  @Test
  void readsWhatAUserWrites() {
    assertThat(Shard.parse(" 2 / 5", Shard.parseBy("time"))).isEqualTo(new Shard(2, 5, By.TIME));
  }

  @ParameterizedTest
  @ValueSource(strings = {"6/5", "0/5", "a/b", "2", "1/0", "-1/5", "1/5/5", "1/99999999"})
  void refusesAShardThatThereIsNot(String text) {
    assertThatThrownBy(() -> Shard.parse(text, By.HASH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "There is no shard '"
                + text
                + "' (parameter 'shard', property 'volley.shard'). Allowed: its number and how"
                + " many there are, as in 2/5, from 1/5 to 5/5.");
  }

  @Test
  void refusesAnUnknownRule() {
    assertThatThrownBy(() -> Shard.parseBy("size"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Unknown rule of shards 'size' (parameter 'shardBy', property 'volley.shardBy')."
                + " Allowed: hash, count, time.");
  }

  private static OptionalDouble unknown(Candidate candidate) {
    return OptionalDouble.empty();
  }

  private static List<Candidate> suite(Random random) {
    Set<String> names = new LinkedHashSet<>();
    int size = random.nextInt(60);
    for (int i = 0; i < size; i++) {
      String top = (random.nextBoolean() ? "a." : "b.c.") + "T" + random.nextInt(100);
      names.add(random.nextInt(4) == 0 ? top + "$N" + random.nextInt(3) : top);
    }
    return named(names.stream());
  }

  private static List<String> chosen(
      int number,
      int of,
      By by,
      List<Candidate> suite,
      Function<Candidate, OptionalDouble> seconds) {
    return Shards.of(new Shard(number, of, by), suite, seconds).chosen().stream()
        .map(Candidate::className)
        .toList();
  }

  private static OptionalDouble optional(@Nullable Double seconds) {
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  private static List<Candidate> candidates(String... names) {
    return named(Stream.of(names));
  }

  private static List<Candidate> named(Stream<String> names) {
    return names.map(name -> new Candidate(name, 1)).toList();
  }
}
