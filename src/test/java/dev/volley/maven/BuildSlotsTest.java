package dev.volley.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.junit.jupiter.api.Test;

class BuildSlotsTest {
  private final DefaultRepositorySystemSession build = new DefaultRepositorySystemSession();

  @Test
  void leasesTheSmallestFreeNumber() {
    BuildSlots slots = new BuildSlots(build);
    assertThat(List.of(slots.lease(), slots.lease(), slots.lease())).containsExactly(1, 2, 3);

    slots.release(2);

    assertThat(slots.lease()).isEqualTo(2);
    assertThat(slots.lease()).isEqualTo(4);
  }

  @Test
  void sharesOnePoolAmongTheModulesOfABuild() {
    BuildSlots one = new BuildSlots(build);
    BuildSlots other = new BuildSlots(build);

    assertThat(one.lease()).isEqualTo(1);
    assertThat(other.lease()).isEqualTo(2);
    assertThat(new BuildSlots(new DefaultRepositorySystemSession()).lease()).isEqualTo(1);
  }

  @Test
  void givesNoNumberTwiceHoweverManyAskAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Integer>> modules =
          IntStream.range(0, 200)
              .<Callable<Integer>>mapToObj(i -> () -> new BuildSlots(build).lease())
              .toList();

      List<Integer> leased = threads.invokeAll(modules).stream().map(BuildSlotsTest::get).toList();

      assertThat(leased)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 200).boxed().toList());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void givesNoneBeyondTheBudgetOfTheBuild() {
    BuildSlots one = new BuildSlots(build);
    BuildSlots other = new BuildSlots(build);
    assertThat(one.lease()).isEqualTo(1);

    assertThat(other.tryLease(2)).hasValue(2);
    assertThat(one.tryLease(2)).isEmpty();
    assertThat(one.lease()).isEqualTo(3);

    other.release(1);
    assertThat(one.tryLease(2)).isEmpty();
    assertThat(one.tryLease(3)).hasValue(1);
  }

  private static int get(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
