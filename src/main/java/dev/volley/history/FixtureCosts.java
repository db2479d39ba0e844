package dev.volley.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What building fixtures cost in one run: how much longer the first class on a worker waited for
 * its first test than those that found the fixture there.
 *
 * <p>Where a name was given to fixtures that are not the same after all, every class waits alike,
 * and the cost is about nothing: nobody is kept from them again.
 */
final class FixtureCosts {
  private final Map<String, List<FixtureUse>> built = new TreeMap<>();
  private final Map<String, List<FixtureUse>> found = new HashMap<>();

  /** Takes in uses that are over, or never will be. */
  void add(List<FixtureUse> uses) {
    for (FixtureUse use : uses) {
      if (use.isTelling()) {
        (use.isBuilding() ? built : found)
            .computeIfAbsent(use.fixture(), name -> new ArrayList<>())
            .add(use);
      }
    }
  }

  /** What a use spent on building, microseconds; nothing where it found the fixture. */
  long of(FixtureUse use) {
    if (!use.isBuilding() || !use.isTelling()) {
      return 0;
    }
    long otherwise = Math.round(median(found.getOrDefault(use.fixture(), List.of())));
    return Math.max(0, use.micros() - otherwise);
  }

  /** The median of each fixture's costs, under names as a history keeps them. */
  SortedMap<String, Samples> samples(Run run) {
    SortedMap<String, Samples> samples = new TreeMap<>();
    built.forEach(
        (name, uses) -> {
          double[] costs = uses.stream().mapToDouble(this::of).toArray();
          samples.put(Text.bounded(name), Samples.of(run, Math.round(Samples.median(costs))));
        });
    return samples;
  }

  private static double median(List<FixtureUse> uses) {
    return uses.isEmpty()
        ? 0
        : Samples.median(uses.stream().mapToDouble(FixtureUse::micros).toArray());
  }
}
