package dev.volley.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Unit.Weight;
import dev.volley.model.WorkerId;
import dev.volley.schedule.Needs.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LockTableTest {
  private static final WorkerId W1 = new WorkerId(1);
  private static final WorkerId W2 = new WorkerId(2);
  private static final Weight SECOND = Weight.ofSeconds(1);

  private final LockTable table = new LockTable(Map.of("limit", 2));

  private static Needs of(Claim... claims) {
    return new Needs(List.of(claims), List.of(), Turn.ANY);
  }

  private static Needs group(String... names) {
    return new Needs(List.of(), List.of(names), Turn.ANY);
  }

  private static Claim all(String key) {
    return new Claim(key, Claim.ALL);
  }

  private static Claim part(String key) {
    return new Claim(key, 1);
  }

  @Test
  void letsReadersReadTogetherAndAWriterAlone() {
    assertThat(table.acquire(1, of(part("a")), W1)).isTrue();
    assertThat(table.acquire(2, of(part("a")), W2)).isTrue();
    assertThat(table.acquire(3, of(all("a")), W1)).isFalse();

    table.release(1);
    assertThat(table.acquire(3, of(all("a")), W1)).isFalse();
    table.release(2);
    assertThat(table.acquire(3, of(all("a")), W1)).isTrue();
    assertThat(table.acquire(4, of(part("a")), W2)).isFalse();
  }

  @Test
  void givesAllOrNothing() {
    assertThat(table.acquire(1, of(all("b")), W1)).isTrue();
    assertThat(table.acquire(2, of(all("a"), all("b")), W2)).isFalse();
    assertThat(table.acquire(3, of(all("a")), W2)).isTrue();
  }

  @Test
  void letsNobodyOvertakeOnAKeyThatSomebodyWaitsFor() {
    table.acquire(1, of(part("a")), W1);
    table.await(2, of(all("a")), SECOND);

    assertThat(table.acquire(3, of(part("a")), W2)).isFalse();
    assertThat(table.next(W2)).isEmpty();

    table.release(1);
    assertThat(table.next(W2)).contains(2);
  }

  @Test
  void letsOthersPassOnKeysThatNobodyWaitsFor() {
    table.acquire(1, of(all("a")), W1);
    table.await(2, of(all("a")), SECOND);

    assertThat(table.acquire(3, of(all("b")), W2)).isTrue();
  }

  @Test
  void servesTheLongestChainFirst() {
    table.acquire(1, of(all("short")), W1);
    table.acquire(2, of(all("long")), W1);
    table.await(3, of(all("short")), Weight.ofSeconds(2));
    table.await(4, of(all("long")), SECOND);
    table.await(5, of(all("long")), Weight.ofSeconds(9));

    table.release(1);
    table.release(2);

    assertThat(table.next(W1)).contains(4);
    assertThat(table.next(W1)).contains(3);
    assertThat(table.next(W1)).isEmpty();
    table.release(4);
    assertThat(table.next(W1)).contains(5);
    assertThat(table.waiting()).isZero();
  }

  @Test
  void letsAsManyAtOnceAsALimitSays() {
    assertThat(table.acquire(1, of(part("limit")), W1)).isTrue();
    assertThat(table.acquire(2, of(part("limit")), W2)).isTrue();
    assertThat(table.acquire(3, of(part("limit")), W1)).isFalse();
    table.release(2);
    assertThat(table.acquire(3, of(part("limit")), W1)).isTrue();
  }

  @Test
  void letsOneThatNeedsMoreSlotsThanAreFreeHoldBackThoseBehindIt() {
    LockTable slots = new LockTable(Map.of("slots", 2));
    slots.acquire(1, of(part("slots")), W1);
    slots.await(2, of(new Claim("slots", 2)), SECOND);

    assertThat(slots.acquire(3, of(part("slots")), W2)).isFalse();
    slots.release(1);
    assertThat(slots.next(W2)).contains(2);
    assertThat(slots.acquire(3, of(part("slots")), W1)).isFalse();
  }

  @Test
  void keepsAGroupOnTheWorkerThatRanItFirst() {
    assertThat(table.acquire(1, group("g"), W1)).isTrue();
    table.release(1);

    assertThat(table.acquire(2, group("g"), W2)).isFalse();
    table.await(2, group("g"), SECOND);
    assertThat(table.next(W2)).isEmpty();
    assertThat(table.isHome(W1)).isTrue();
    assertThat(table.next(W1)).contains(2);
  }

  @Test
  void letsAGroupGoOnElsewhereOnceItsWorkerIsGone() {
    table.acquire(1, group("g"), W1);
    table.await(2, group("g"), SECOND);
    table.release(1);
    table.gone(W1);

    assertThat(table.next(W2)).contains(2);
    assertThat(table.home(group("g"))).contains(W2);
  }

  @Test
  void keepsGroupsApartAndAGroupOfOneIsNoDeadlock() {
    assertThat(table.acquire(1, group("g"), W1)).isTrue();
    assertThat(table.acquire(2, group("h"), W2)).isTrue();
  }

  @Test
  void makesGroupsOneOfWhichAUnitIs() {
    table.acquire(1, group("a"), W1);
    table.acquire(2, group("b"), W2);
    assertThat(table.acquire(3, group("a", "b"), W1)).isFalse();
    table.release(1);
    assertThat(table.acquire(3, group("a", "b"), W1)).isFalse();
    table.release(2);
    assertThat(table.acquire(3, group("a", "b"), W2)).isFalse();

    assertThat(table.acquire(3, group("a", "b"), W1)).isTrue();
    assertThat(table.acquire(4, group("b"), W1)).isFalse();

    table.release(3);
    assertThat(table.acquire(4, group("b"), W2)).isFalse();
    assertThat(table.home(group("b"))).contains(W1);
  }

  @Test
  void forgetsAUnitThatWaitsNoMore() {
    table.acquire(1, of(all("a")), W1);
    table.await(2, of(all("a")), SECOND);
    table.release(2);
    table.release(1);

    assertThat(table.next(W1)).isEmpty();
    assertThat(table.waiting()).isZero();
    assertThat(table.acquire(3, of(all("a")), W1)).isTrue();
  }

  /** Random units on random workers: everybody gets a turn, and nobody has what another has. */
  @Test
  void neitherStarvesNorDeadlocksNorGivesTwice() {
    for (int seed = 0; seed < 300; seed++) {
      new Game(seed).play();
    }
  }

  private static final class Game {
    private final Random random;
    private final LockTable table = new LockTable(Map.of("k0", 2));
    private final Map<Integer, Needs> holding = new HashMap<>();
    private final Map<Integer, WorkerId> on = new HashMap<>();
    private final Map<Integer, Needs> needs = new HashMap<>();
    private final String at;

    Game(int seed) {
      random = new Random(seed);
      at = "seed " + seed;
    }

    void play() {
      Deque<Integer> toAsk = new ArrayDeque<>();
      for (int unit = 1; unit <= 60; unit++) {
        needs.put(unit, randomNeeds());
        toAsk.add(unit);
      }
      int done = 0;
      for (int step = 0; done < 60; step++) {
        assertThat(step).as(at + ": the game ends").isLessThan(10_000);
        WorkerId worker = new WorkerId(1 + random.nextInt(4));
        List<Integer> running =
            on.entrySet().stream()
                .filter(e -> e.getValue().equals(worker))
                .map(Map.Entry::getKey)
                .toList();
        if (!running.isEmpty()) {
          int unit = running.get(0);
          on.remove(unit);
          holding.remove(unit);
          table.release(unit);
          done++;
          continue;
        }
        if (random.nextInt(40) == 0) {
          table.gone(worker);
        }
        int unit = table.next(worker).orElse(0);
        if (unit == 0 && !toAsk.isEmpty()) {
          int asks = toAsk.remove();
          Needs asked = needs.getOrDefault(asks, Needs.NOTHING);
          if (table.acquire(asks, asked, worker)) {
            unit = asks;
          } else {
            table.await(asks, asked, Weight.ofSeconds(random.nextDouble()));
          }
        }
        if (unit != 0) {
          begin(unit, worker);
        }
      }
      assertThat(table.waiting()).as(at).isZero();
    }

    private void begin(int unit, WorkerId worker) {
      holding.put(unit, needs.getOrDefault(unit, Needs.NOTHING));
      on.put(unit, worker);
      Map<String, List<Integer>> taken = new HashMap<>();
      holding
          .values()
          .forEach(
              each ->
                  each.claims()
                      .forEach(
                          claim ->
                              taken
                                  .computeIfAbsent(claim.key(), key -> new ArrayList<>())
                                  .add(claim.amount())));
      taken.forEach(
          (key, amounts) -> {
            assertThat(amounts.size() > 1 && amounts.contains(Claim.ALL))
                .as(at + " " + key)
                .isFalse();
            assertThat(key.equals("k0") ? amounts.size() : 0).as(at).isLessThanOrEqualTo(2);
          });
    }

    private Needs randomNeeds() {
      List<Claim> claims = new ArrayList<>();
      for (int key = 0; key < 4; key++) {
        if (random.nextInt(3) == 0) {
          claims.add(new Claim("k" + key, random.nextBoolean() ? 1 : Claim.ALL));
        }
      }
      List<List<String>> some = List.of(List.of("g"), List.of("h"), List.of("g", "h"));
      int chosen = random.nextInt(10);
      return new Needs(claims, chosen < some.size() ? some.get(chosen) : List.of(), Turn.ANY);
    }
  }
}
