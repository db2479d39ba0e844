package dev.volley.maven;

import dev.volley.discovery.Shard;
import dev.volley.discovery.Shards;
import dev.volley.history.ClassHistory;
import dev.volley.history.History;
import dev.volley.history.HistoryFile;
import dev.volley.history.Scope;
import dev.volley.model.Candidate;
import dev.volley.model.SuitePart;
import dev.volley.run.Scheduling;
import dev.volley.schedule.Rules;
import dev.volley.schedule.RunOrder;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.maven.plugin.logging.Log;

/**
 * What is to run when and where, read from what the user gave.
 *
 * @param strategy the built-in strategy
 * @param own the user's own, instead
 * @param unit what is placed as a whole
 * @param order the order of units, and what it asks of Jupiter
 * @param rules what the user says of some tests
 * @param history where earlier runs are remembered
 * @param wanted the part of the tests that this build runs
 */
record SchedulingPlan(
    StrategyName strategy,
    Optional<Strategy> own,
    UnitName unit,
    OrderForm.Chosen order,
    Rules rules,
    Optional<HistoryFile> history,
    Optional<Shard> wanted) {

  /** The class of the user's own strategy. */
  Optional<Class<?>> ownStrategy() {
    return own.map(Strategy::getClass);
  }

  /**
   * What of a suite this build runs.
   *
   * @param classes its classes; a shard may have none
   * @param part which shard that is; empty for the whole suite
   */
  record Share(List<Candidate> classes, Optional<SuitePart> part) {}

  /** Whether this build runs a part of the tests alone. */
  boolean isPart() {
    return wanted.isPresent();
  }

  /**
   * What this build runs; tells the user which part that is.
   *
   * @param all the classes of all shards, at least one
   */
  Share share(List<Candidate> all, Log log) {
    if (wanted.isEmpty()) {
      return new Share(all, Optional.empty());
    }
    boolean byTime = wanted.get().by() == Shard.By.TIME;
    if (byTime && history.isEmpty()) {
      log.warn(
          "shardBy 'time' needs history, which is off: every class counts as much as any other.");
    }
    History known =
        history.filter(file -> byTime).map(file -> file.load().history()).orElse(History.empty());
    Shards shards =
        Shards.of(
            wanted.get(),
            all,
            each ->
                known
                    .of(each.className(), each.digest())
                    .map(ClassHistory::expected)
                    .orElse(OptionalDouble.empty()));
    List<Candidate> chosen = shards.chosen();
    log.info(
        "Shard %s: %s of %d classes, plan %s."
            .formatted(
                wanted.get(),
                chosen.isEmpty() ? "none" : Integer.toString(chosen.size()),
                all.size(),
                shards.fingerprint()));
    SuitePart part = new SuitePart(wanted.get().number(), wanted.get().of(), shards.fingerprint());
    return new Share(chosen, Optional.of(part));
  }

  /** Tells the user what became of the wished order: its seed, and what has no effect. */
  void tell(Log log) {
    List<String> sentences = order.choice().sentences();
    boolean random = is(RunOrder.Rule.RANDOM);
    for (int i = 0; i < sentences.size(); i++) {
      // The last word on a random order is its seed.
      if (random && i == sentences.size() - 1) {
        log.info(sentences.get(i));
      } else {
        log.warn(sentences.get(i));
      }
    }
    if (is(RunOrder.Rule.FAILEDFIRST) && history.isEmpty()) {
      log.warn("runOrder 'failedfirst' needs history, which is off: what failed is not known.");
    }
  }

  private boolean is(RunOrder.Rule rule) {
    return order.choice().order().filter(each -> each.rule() == rule).isPresent();
  }

  /** The configuration of the JUnit Platform with what the order asks for. */
  Map<String, String> configuration(Map<String, String> given) {
    Map<String, String> configuration = new LinkedHashMap<>(given);
    configuration.putAll(order.configuration());
    return configuration;
  }

  /** The same where classes of any engine are units, unless the user has others. */
  SchedulingPlan byClass() {
    return unit == UnitName.AUTO
        ? new SchedulingPlan(strategy, own, UnitName.CLASS, order, rules, history, wanted)
        : this;
  }

  /** What the session is told. */
  Scheduling scheduling(Scope scope, Optional<SuitePart> part) {
    return new Scheduling(strategy, own, unit, order.choice().order(), rules, history, scope, part);
  }
}
