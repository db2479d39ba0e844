package dev.volley.run;

import dev.volley.history.HistoryFile;
import dev.volley.history.Scope;
import dev.volley.model.SuitePart;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.Rules;
import dev.volley.schedule.RunOrder;
import dev.volley.schedule.Strategies;
import dev.volley.schedule.Strategy;
import dev.volley.schedule.StrategyName;
import dev.volley.schedule.UnitName;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What decides which test runs when and where.
 *
 * @param strategy the built-in strategy
 * @param own a strategy of the user's own, instead; not yet guarded
 * @param unit what is placed as a whole
 * @param order the order of classes and units, where the user asked for one
 * @param rules what the user says of some tests
 * @param history where earlier runs are remembered
 * @param scope how much of the project is to run
 * @param part the part of the suite that this is, where other builds run the others
 */
public record Scheduling(
    StrategyName strategy,
    Optional<Strategy> own,
    UnitName unit,
    Optional<RunOrder> order,
    Rules rules,
    Optional<HistoryFile> history,
    Scope scope,
    Optional<SuitePart> part) {

  /** Of a whole suite. */
  public Scheduling(
      StrategyName strategy,
      Optional<Strategy> own,
      UnitName unit,
      Optional<RunOrder> order,
      Rules rules,
      Optional<HistoryFile> history,
      Scope scope) {
    this(strategy, own, unit, order, rules, history, scope, Optional.empty());
  }

  /** A built-in strategy without history, rules or order. */
  public static Scheduling plain(StrategyName strategy, UnitName unit) {
    return new Scheduling(
        strategy,
        Optional.empty(),
        unit,
        Optional.empty(),
        Rules.NONE,
        Optional.empty(),
        Scope.EVERYTHING);
  }

  /**
   * What decides in one run.
   *
   * @param warnings hears of a user's strategy that breaks down
   */
  Strategy decider(Forecast forecast, Consumer<String> warnings) {
    StrategyName name = order.map(each -> each.strategy(strategy)).orElse(strategy);
    return own.map(each -> Strategies.guarded(each, forecast.fixtureSeconds(), warnings))
        .orElseGet(() -> Strategies.of(name, forecast.fixtureSeconds()));
  }

  /** The same, where no more than this may run in one JVM. */
  Scheduling isolated(Isolation isolation) {
    return new Scheduling(strategy, own, isolation.unit(unit), order, rules, history, scope, part);
  }

  /** Whether every worker runs everything. */
  boolean isEach() {
    return own.isEmpty() && strategy == StrategyName.EACH;
  }

  /** What people call the strategy. */
  String strategyInWords() {
    return own.map(each -> each.getClass().getName()).orElse(strategy.inWords());
  }
}
