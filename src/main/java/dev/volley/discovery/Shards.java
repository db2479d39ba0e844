package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Says which classes belong to which shard. Every class belongs to exactly one, and a class and
 * what is nested in it to the same. The same classes and the same durations give the same shards on
 * every machine.
 */
public final class Shards {
  private final Shard shard;
  private final List<Candidate> classes;
  private final Map<String, Integer> numbers;

  private Shards(Shard shard, List<Candidate> classes, Map<String, Integer> numbers) {
    this.shard = shard;
    this.classes = classes;
    this.numbers = numbers;
  }

  /**
   * Deals out a suite.
   *
   * @param shard which of them is wanted, and the rule
   * @param all every class of the suite
   * @param seconds what is expected of a class, asked by {@link Shard.By#TIME} alone; unknown ones
   *     count as much as the mean of those known
   */
  public static Shards of(
      Shard shard, List<Candidate> all, Function<Candidate, OptionalDouble> seconds) {
    TreeMap<String, List<Candidate>> families =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    each -> Candidate.outermost(each.className()),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, Integer> numbers =
        switch (shard.by()) {
          case HASH -> byHash(families, shard.of());
          case COUNT -> byCount(families, shard.of());
          case TIME -> byTime(families, shard.of(), seconds);
        };
    return new Shards(shard, all, numbers);
  }

  /** The classes of the shard, in the order they were given in. */
  public List<Candidate> chosen() {
    return classes.stream().filter(each -> number(each) == shard.number()).toList();
  }

  /**
   * A short word for who runs what. Builds that print different ones do not run the shards of one
   * suite: tests may be missing from all of them.
   */
  public String fingerprint() {
    String plan =
        classes.stream()
            .map(each -> each.className() + " " + number(each))
            .sorted()
            .collect(Collectors.joining("\n"));
    return Digests.of(plan).substring(0, 8);
  }

  private int number(Candidate candidate) {
    return numbers.getOrDefault(Candidate.outermost(candidate.className()), 0);
  }

  private static Map<String, Integer> byHash(Map<String, List<Candidate>> families, int of) {
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : families.keySet()) {
      long hash = ByteBuffer.wrap(Digests.bytes(name)).getLong();
      numbers.put(name, 1 + (int) Long.remainderUnsigned(hash, of));
    }
    return numbers;
  }

  private static Map<String, Integer> byCount(Map<String, List<Candidate>> families, int of) {
    Map<String, Integer> numbers = new HashMap<>();
    int next = 0;
    for (String name : families.keySet()) {
      numbers.put(name, 1 + next++ % of);
    }
    return numbers;
  }

  /** The longest first, each to the shard that has least to do; ties go by name and number. */
  private static Map<String, Integer> byTime(
      Map<String, List<Candidate>> families,
      int of,
      Function<Candidate, OptionalDouble> secondsOf) {
    Map<String, Double> expected = expected(families, secondsOf);
    List<String> names = new ArrayList<>(families.keySet());
    names.sort(
        Comparator.comparing((String name) -> -expected.getOrDefault(name, 0.0))
            .thenComparing(Comparator.naturalOrder()));
    PriorityQueue<Bin> bins =
        new PriorityQueue<>(
            Comparator.comparingDouble(Bin::seconds)
                .thenComparingInt(Bin::classes)
                .thenComparingInt(Bin::number));
    for (int number = 1; number <= of; number++) {
      bins.add(new Bin(number, 0, 0));
    }
    Map<String, Integer> numbers = new HashMap<>();
    for (String name : names) {
      Bin least = bins.remove();
      numbers.put(name, least.number());
      double seconds = least.seconds() + expected.getOrDefault(name, 0.0);
      bins.add(new Bin(least.number(), seconds, least.classes() + 1));
    }
    return numbers;
  }

  private record Bin(int number, double seconds, int classes) {}

  private static Map<String, Double> expected(
      Map<String, List<Candidate>> families, Function<Candidate, OptionalDouble> secondsOf) {
    Map<String, Double> known = new LinkedHashMap<>();
    families.forEach(
        (name, members) -> {
          List<Double> found =
              members.stream()
                  .map(secondsOf)
                  .filter(OptionalDouble::isPresent)
                  .map(OptionalDouble::getAsDouble)
                  .toList();
          if (!found.isEmpty()) {
            known.put(name, found.stream().mapToDouble(Double::doubleValue).sum());
          }
        });
    double mean = known.values().stream().mapToDouble(Double::doubleValue).average().orElse(1);
    Map<String, Double> expected = new HashMap<>();
    families.keySet().forEach(name -> expected.put(name, known.getOrDefault(name, mean)));
    return expected;
  }
}
