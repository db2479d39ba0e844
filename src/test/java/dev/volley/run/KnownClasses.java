package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import dev.volley.schedule.UnitName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** What a history might say of classes, said directly. */
final class KnownClasses implements Forecast {
  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<String, Double> seconds = new HashMap<>();
  private final Map<String, String> fixtures = new HashMap<>();
  private final Map<String, Double> costs = new HashMap<>();
  private final Map<String, String> locks = new HashMap<>();
  private final Set<String> cut = new HashSet<>();
  private OptionalDouble share = OptionalDouble.empty();

  KnownClasses add(String name, double itsSeconds) {
    seconds.put(name, itsSeconds);
    return addUnknown(name);
  }

  KnownClasses addUnknown(String name) {
    candidates.add(new Candidate(name, 1000, ""));
    return this;
  }

  KnownClasses needing(String name, String fixture) {
    fixtures.put(name, fixture);
    return this;
  }

  KnownClasses costing(String fixture, double itsSeconds) {
    costs.put(fixture, itsSeconds);
    return this;
  }

  KnownClasses locking(String name, String key) {
    locks.put(name, key);
    return this;
  }

  KnownClasses cut(String name) {
    cut.add(name);
    return this;
  }

  KnownClasses computing(double itsShare) {
    share = OptionalDouble.of(itsShare);
    return this;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  Outlook outlook() {
    return Outlook.of(candidates, UnitName.AUTO, this);
  }

  @Override
  public Weight weight(Candidate candidate) {
    Double known = seconds.get(candidate.className());
    return known == null ? Forecast.NONE.weight(candidate) : Weight.ofSeconds(known);
  }

  @Override
  public String fixture(String className) {
    return fixtures.getOrDefault(className, "");
  }

  @Override
  public Set<String> locks(String className) {
    return locks.containsKey(className) ? Set.of(locks.get(className)) : Set.of();
  }

  @Override
  public boolean mayBeCut(String className) {
    return cut.contains(className);
  }

  @Override
  public OptionalDouble cpuShare() {
    return share;
  }

  @Override
  public Map<String, Double> fixtureSeconds() {
    return costs;
  }

  @Override
  public OptionalDouble seconds(TestNode test) {
    return OptionalDouble.empty();
  }

  @Override
  public boolean failedBefore(String className) {
    return false;
  }

  @Override
  public boolean standsApart(String className) {
    return false;
  }
}
