package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.wire.proto.Leak;
import dev.volley.wire.proto.Leaks;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeakWatchTest {
  private static final String MINE = "volley.leak-watch-test.";

  @AfterEach
  void putBack() {
    IntStream.range(0, 40).forEach(i -> System.clearProperty(MINE + i));
  }

  private static void leave(int number) {
    System.setProperty(MINE + number, "left");
  }

  @Test
  void looksAtNothingWhereNothingIsWatched() {
    LeakWatch watch = new LeakWatch(List.of());

    assertThat(watch.isOn()).isFalse();
    assertThat(new LeakWatch(List.of(Leak.Kind.NONE)).isOn()).isFalse();
  }

  @Test
  void tellsWhatWasNotThereBefore() {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.SYSTEM_PROPERTY));
    leave(1);
    watch.begins("A");
    leave(2);

    Leaks leaks = watch.ends(7, "A").orElseThrow();

    assertThat(leaks.getRequest()).isEqualTo(7);
    assertThat(leaks.getClassNamesList()).containsExactly("A");
    assertThat(leaks.getLeaksList())
        .extracting(Leak::getWhat)
        .containsExactly("system property " + MINE + "2: now 'left', before not set");
  }

  @Test
  void eachClassAnswersForItself() {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.SYSTEM_PROPERTY));
    watch.begins("A");
    leave(1);
    watch.ends(1, "A");

    watch.begins("B");

    assertThat(watch.ends(1, "B")).isEmpty();
  }

  @Test
  void classesThatRunAtOnceAreLookedAtWhenTheLastHasEnded() {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.SYSTEM_PROPERTY));
    watch.begins("A");
    watch.begins("B");
    leave(1);
    Optional<Leaks> first = watch.ends(1, "A");
    watch.begins("C");
    watch.ends(1, "B");

    Leaks last = watch.ends(1, "C").orElseThrow();

    assertThat(first).isEmpty();
    assertThat(last.getClassNamesList()).containsExactly("A", "B", "C");
  }

  @Test
  void aClassThatNeverEndedKeepsNoneOfTheNextRequestFromAnswering() {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.SYSTEM_PROPERTY));
    watch.requestBegins();
    watch.begins("A");

    watch.requestBegins();
    watch.begins("B");
    leave(1);

    assertThat(watch.ends(2, "B").orElseThrow().getClassNamesList()).containsExactly("B");
  }

  @Test
  void manyOfAKindAreCounted() {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.SYSTEM_PROPERTY));
    watch.begins("A");
    IntStream.range(0, 40).forEach(LeakWatchTest::leave);

    Leaks leaks = watch.ends(1, "A").orElseThrow();

    assertThat(leaks.getLeaksList()).hasSize(21);
    assertThat(leaks.getLeaks(20).getWhat()).isEqualTo("and 20 more like the last");
  }

  @Test
  void aThreadThatEndsInTimeIsNone() throws InterruptedException {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.THREAD));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Thread daemon = thread(begun, end);
    daemon.setDaemon(true);
    watch.begins("A");
    daemon.start();
    Thread ending = new Thread(() -> {});
    ending.start();
    begun.await();

    assertThat(watch.ends(1, "A")).isEmpty();
    end.countDown();
    ending.join();
  }

  @Test
  void aThreadThatStaysIsNamedWithItsStack() throws InterruptedException {
    LeakWatch watch = new LeakWatch(List.of(Leak.Kind.THREAD));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    watch.begins("A");
    thread(begun, end).start();
    begun.await();

    Leak leak = watch.ends(1, "A").orElseThrow().getLeaks(0);

    end.countDown();
    assertThat(leak.getWhat()).startsWith("thread 'stays' (");
    assertThat(leak.getWhere()).startsWith("at ").contains("LeakWatchTest");
  }

  private static Thread thread(CountDownLatch begun, CountDownLatch end) {
    return new Thread(
        () -> {
          begun.countDown();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        },
        "stays");
  }
}
