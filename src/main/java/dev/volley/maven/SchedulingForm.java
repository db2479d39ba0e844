package dev.volley.maven;

import dev.volley.discovery.Shard;
import dev.volley.history.HistoryFile;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say which test runs when and where, as the user gave them.
 *
 * @param strategy {@code strategy}
 * @param unit {@code unit}
 * @param order {@code runOrder} and its seed
 * @param rules {@code limits}, {@code weights} and {@code dedicated}
 * @param history {@code history}
 * @param shard {@code shard}
 * @param shardBy {@code shardBy}
 */
record SchedulingForm(
    String strategy,
    String unit,
    OrderForm order,
    RulesForm rules,
    HistoryForm history,
    @Nullable String shard,
    String shardBy) {

  /** What a Mojo was given, and the order of its goal. */
  static SchedulingForm of(SchedulingMojo mojo, OrderForm order) {
    return new SchedulingForm(
        mojo.strategy,
        mojo.unit,
        order,
        new RulesForm(mojo.limits, mojo.weights, mojo.dedicated),
        new HistoryForm(mojo.history),
        mojo.shard,
        mojo.shardBy);
  }

  /** Whether this build runs a part of the tests alone, as {@code shard} says. */
  static boolean isPart(@Nullable String shard) {
    return shard != null && !shard.isBlank();
  }

  /**
   * Reads them.
   *
   * @param build which this is part of
   * @param configuration of the JUnit Platform, as the user gave it
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  SchedulingPlan plan(Build build, Map<String, String> configuration) {
    String named = strategy.strip();
    Optional<Strategy> own =
        Strategies.isClassName(named)
            // The plugin's realm: Maven puts the plugin's own dependencies there.
            ? Optional.of(Strategies.load(named, SchedulingForm.class.getClassLoader()))
            : Optional.empty();
    Optional<Shard> wanted = wantedShard();
    Optional<HistoryFile> file = history.file(build);
    boolean readOnly = wanted.filter(each -> each.by() == Shard.By.TIME).isPresent();
    return new SchedulingPlan(
        own.isPresent() ? StrategyName.BALANCED : StrategyName.parse(named),
        own,
        UnitName.parse(unit.strip()),
        order.choose(configuration),
        rules.rules(),
        readOnly ? file.map(HistoryFile::readOnly) : file,
        wanted);
  }

  private Optional<Shard> wantedShard() {
    Shard.By by = Shard.parseBy(shardBy);
    return Optional.ofNullable(shard)
        .filter(text -> !text.isBlank())
        .map(text -> Shard.parse(text, by));
  }
}
