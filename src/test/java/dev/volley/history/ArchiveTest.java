package dev.volley.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.history.Archive.Project;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ArchiveTest {
  private static final Project PROJECT = new Project("g:a", "test \n ü");
  private static final List<String> NAMES =
      List.of("a", " b ", "line\nbreak", "back\\slash", "\ud800", "\ud83d\ude00", "", "a,0:1 x");

  @RepeatedTest(100)
  void anyArchiveIsReadAsItWasWritten(RepetitionInfo repetition) {
    Archive archive = random(new Random(repetition.getCurrentRepetition()));

    assertThat(ArchiveReader.read(ArchiveWriter.bytes(archive)))
        .isEqualTo(new Reading.Found(archive));
  }

  @RepeatedTest(100)
  void archivesMergeInAnyOrder(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Archive one = random(random);
    Archive two = random(random);

    assertThat(one.with(two)).isEqualTo(two.with(one));
    assertThat(one.with(one)).isEqualTo(one);
    assertThat(one.with(two).with(two)).isEqualTo(one.with(two));
  }

  @RepeatedTest(20)
  void archiveIsMadeToFit(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Archive archive = large(1 + random.nextInt(30), 1 + random.nextInt(30), random.nextInt(7));
    int all = ArchiveWriter.bytes(archive).length;
    int least = ArchiveWriter.bytes(archive.withClasses(Map.of())).length + 400;
    int limit = least + random.nextInt(all);

    byte[] fitted = Pruning.fitted(archive, limit);

    assertThat(fitted).hasSizeLessThanOrEqualTo(limit);
    assertThat(ArchiveReader.read(fitted)).isInstanceOf(Reading.Found.class);
  }

  @Test
  void testsGoBeforeClassesWhereThereIsTooMuch() {
    Archive archive = large(20, 50, 5);

    byte[] fitted = Pruning.fitted(archive, ArchiveWriter.bytes(archive).length / 8);

    Archive left = ((Reading.Found) ArchiveReader.read(fitted)).archive();
    assertThat(left.classes()).hasSize(20);
    assertThat(tests(left, "p.Class0")).isEmpty();
    assertThat(tests(left, "p.Class19")).hasSize(50);
  }

  @Test
  void hundredThousandTestsFitInMemoryAndFile() {
    Archive archive = large(1000, 100, Pruning.PER_TEST);

    byte[] bytes = Pruning.fitted(archive, 16 << 20);

    assertThat(bytes).hasSizeLessThan(16 << 20);
    Archive read = ((Reading.Found) ArchiveReader.read(bytes)).archive();
    assertThat(read).isEqualTo(archive);
    assertThat(History.of(read).of("p.Class999", "").orElseThrow().tests()).hasSize(100);
  }

  @Test
  void historyOfAHundredThousandTestsIsSmall() {
    byte[] bytes = ArchiveWriter.bytes(large(1000, 100, Pruning.PER_TEST));
    long before = used();

    History history = History.of(((Reading.Found) ArchiveReader.read(bytes)).archive());

    assertThat(used() - before).isLessThan(100_000 * 300L);
    assertThat(history.size()).isEqualTo(1000);
  }

  private static Map<String, Double> tests(Archive archive, String className) {
    return History.of(archive).of(className, "").orElseThrow().tests();
  }

  private static long used() {
    // The collector is asked twice, since objects may wait for their references to be cleared.
    System.gc();
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static Archive large(int classes, int tests, int runs) {
    SortedMap<String, ArchivedClass> all = new TreeMap<>();
    Samples times = samples(new Random(1), runs);
    for (int i = 0; i < classes; i++) {
      Map<String, Samples> own = new HashMap<>();
      for (int j = 0; j < tests; j++) {
        own.put("[method:thisTestHasQuiteALongName" + j + "()]", times);
      }
      Samples time = Samples.of(new Run(1, true, "x"), i * 1000L);
      all.put(
          "p.Class" + i,
          new ArchivedClass("", new Run(1, true, "x"), false, time, time, time, Hints.NONE, own));
    }
    return new Archive(
        PROJECT, new TreeSet<>(wholeOf(times)), Samples.NONE, Samples.NONE, new TreeMap<>(), all);
  }

  private static Set<Run> wholeOf(Samples samples) {
    Set<Run> whole = new TreeSet<>(samples.byRun().keySet());
    whole.add(new Run(1, true, "x"));
    whole.removeIf(run -> !run.whole());
    return whole;
  }

  private static Archive random(Random random) {
    SortedMap<String, ArchivedClass> classes = new TreeMap<>();
    SortedMap<String, Samples> fixtures = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      fixtures.put(name(random), samples(random, 1 + random.nextInt(3)));
      Map<String, Samples> tests = new HashMap<>();
      for (int j = random.nextInt(4); j > 0; j--) {
        tests.put(name(random), samples(random, 1 + random.nextInt(3)));
      }
      Hints hints =
          new Hints(Set.of(name(random)), random.nextBoolean(), random.nextBoolean(), name(random));
      classes.put(
          name(random),
          new ArchivedClass(
              random.nextInt(3) == 0 ? "" : "d" + random.nextInt(2),
              run(random),
              random.nextBoolean(),
              samples(random, random.nextInt(4)),
              samples(random, random.nextInt(4)),
              samples(random, random.nextInt(4)),
              hints,
              tests));
    }
    Samples starts = samples(random, 2);
    Samples shares = samples(random, random.nextInt(3));
    Archive archive = new Archive(PROJECT, new TreeSet<>(), starts, shares, fixtures, classes);
    TreeSet<Run> whole = new TreeSet<>(archive.allRuns());
    whole.removeIf(run -> !run.whole());
    return new Archive(PROJECT, whole, starts, shares, fixtures, classes);
  }

  private static Samples samples(Random random, int count) {
    NavigableMap<Run, Long> samples = new TreeMap<>();
    while (samples.size() < count) {
      samples.put(run(random), (long) random.nextInt(1_000_000));
    }
    return Samples.of(samples);
  }

  private static Run run(Random random) {
    return new Run(random.nextInt(5), random.nextBoolean(), name(random));
  }

  private static String name(Random random) {
    return NAMES.get(random.nextInt(NAMES.size()));
  }
}
