package dev.volley.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Keeps an archive small: what is old, gone, or too much is dropped. */
final class Pruning {
  /** Samples kept of a class, of its set-up, of workers' starts and shares, and of a fixture. */
  static final int PER_CLASS = 10;

  /** Durations kept of a test. */
  static final int PER_TEST = 5;

  /** Whole runs after which a class that none of them saw is gone. */
  static final int RUNS = 50;

  /** Time after which a class that was not seen is gone. */
  static final Duration AGE = Duration.ofDays(90);

  /** How far clocks of machines that share a history may be apart. */
  private static final Duration SKEW = Duration.ofDays(1);

  private final long oldest;
  private final long latest;

  private Pruning(long oldest, long latest) {
    this.oldest = oldest;
    this.latest = latest;
  }

  /** The archive without what is too old at this instant, or from the future. */
  static Archive pruned(Archive archive, Instant now) {
    long latest = now.plus(SKEW).toEpochMilli();
    List<Run> whole = new ArrayList<>(archive.runs());
    whole.removeIf(run -> run.epochMillis() > latest);
    SortedSet<Run> runs =
        new TreeSet<>(whole.subList(Math.max(0, whole.size() - RUNS), whole.size()));
    long aged = now.minus(AGE).toEpochMilli();
    long oldest = runs.size() < RUNS ? aged : Math.max(aged, runs.first().epochMillis());
    Pruning pruning = new Pruning(oldest, latest);
    SortedMap<String, Samples> fixtures = new TreeMap<>();
    archive
        .fixtures()
        .forEach((name, costs) -> pruning.recent(costs).ifPresent(c -> fixtures.put(name, c)));
    SortedMap<String, ArchivedClass> classes = new TreeMap<>();
    archive
        .classes()
        .forEach((name, one) -> pruning.kept(one).ifPresent(c -> classes.put(name, c)));
    return new Archive(
        archive.project(),
        runs,
        archive.starts().until(latest).newest(PER_CLASS),
        archive.cpuShares().until(latest).newest(PER_CLASS),
        fixtures,
        classes);
  }

  /**
   * The archive as bytes, at most so many of them. Where it would take more, single tests go before
   * whole classes, and what is short or long unseen goes first.
   */
  static byte[] fitted(Archive archive, int limit) {
    byte[] bytes = ArchiveWriter.bytes(archive);
    if (bytes.length <= limit) {
      return bytes;
    }
    Archive smaller = mapClasses(archive, one -> one.mapTests(samples -> samples.newest(1)));
    bytes = ArchiveWriter.bytes(smaller);
    if (bytes.length > limit) {
      // A short class is never cut: nobody asks how long its tests take.
      smaller = shrunk(smaller, limit, byDuration(), one -> Optional.of(one.withTests(Map.of())));
      bytes = ArchiveWriter.bytes(smaller);
    }
    if (bytes.length > limit) {
      smaller = shrunk(smaller, limit, byAge(), one -> Optional.empty());
      bytes = ArchiveWriter.bytes(smaller);
    }
    return bytes;
  }

  private Optional<Samples> recent(Samples samples) {
    Samples kept = samples.until(latest).newest(PER_CLASS);
    return kept.newestRun().filter(run -> run.epochMillis() >= oldest).map(run -> kept);
  }

  private Optional<ArchivedClass> kept(ArchivedClass one) {
    Samples times = one.times().until(latest).newest(PER_CLASS);
    Optional<Run> seen =
        one.seen().epochMillis() <= latest ? Optional.of(one.seen()) : times.newestRun();
    // In so many runs of the class a test that none of them saw is gone.
    long firstRun = times.size() < PER_CLASS ? 0 : times.oldestRun().orElseThrow().epochMillis();
    return seen.filter(run -> run.epochMillis() >= oldest)
        .map(
            run ->
                new ArchivedClass(
                        one.digest(),
                        run,
                        one.red(),
                        times,
                        one.setUps().until(latest).newest(PER_CLASS),
                        one.cpuShares().until(latest).newest(PER_CLASS),
                        one.hints(),
                        one.tests())
                    .mapTests(samples -> recentTest(samples, firstRun)));
  }

  private Samples recentTest(Samples samples, long firstRun) {
    Samples kept = samples.until(latest).newest(PER_TEST);
    return kept.newestRun().filter(run -> run.epochMillis() >= firstRun).isPresent()
        ? kept
        : Samples.NONE;
  }

  private static Archive mapClasses(Archive archive, UnaryOperator<ArchivedClass> change) {
    SortedMap<String, ArchivedClass> changed = new TreeMap<>();
    archive.classes().forEach((name, one) -> changed.put(name, change.apply(one)));
    return archive.withClasses(changed);
  }

  /** Changes the fewest classes, in this order, that make the archive fit; all where none do. */
  private static Archive shrunk(
      Archive archive,
      int limit,
      Comparator<ArchivedClass> order,
      Function<ArchivedClass, Optional<ArchivedClass>> change) {
    List<String> names = new ArrayList<>(archive.classes().keySet());
    names.sort(Comparator.comparing(name -> archive.classes().get(name), order));
    int tooFew = 0;
    int enough = names.size();
    while (tooFew + 1 < enough) {
      int half = (tooFew + enough) >>> 1;
      if (ArchiveWriter.bytes(changed(archive, names.subList(0, half), change)).length > limit) {
        tooFew = half;
      } else {
        enough = half;
      }
    }
    return changed(archive, names.subList(0, enough), change);
  }

  private static Archive changed(
      Archive archive,
      List<String> names,
      Function<ArchivedClass, Optional<ArchivedClass>> change) {
    SortedMap<String, ArchivedClass> classes = new TreeMap<>(archive.classes());
    names.forEach(
        name -> classes.computeIfPresent(name, (n, one) -> change.apply(one).orElse(null)));
    return archive.withClasses(classes);
  }

  private static Comparator<ArchivedClass> byDuration() {
    return Comparator.comparingDouble(one -> one.times().median().orElse(0));
  }

  private static Comparator<ArchivedClass> byAge() {
    return Comparator.comparing(ArchivedClass::seen).thenComparing(byDuration());
  }
}
