package dev.volley.run;

import dev.volley.history.ClassHistory;
import dev.volley.history.History;
import dev.volley.history.TestKey;
import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.Unit.Weight;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** What history expects of the classes of this run. Session thread. */
final class HistoryForecast implements Forecast {
  private final History history;
  private final Map<String, String> digests = new HashMap<>();

  HistoryForecast(History history, Collection<Candidate> candidates) {
    this.history = history;
    candidates.forEach(each -> digests.put(each.className(), each.digest()));
  }

  private Optional<ClassHistory> of(String className) {
    return history.of(className, digests.getOrDefault(className, ""));
  }

  @Override
  public Weight weight(Candidate candidate) {
    Optional<ClassHistory> found =
        of(candidate.className()).filter(known -> known.expected().isPresent());
    return found
        .map(known -> Weight.ofSeconds(known.expected().getAsDouble(), known.cpuShare().orElse(1)))
        .orElseGet(() -> Forecast.NONE.weight(candidate));
  }

  @Override
  public OptionalDouble seconds(TestNode test) {
    Optional<TestKey> key = TestKey.of(test);
    Double seconds =
        key.flatMap(found -> of(found.className()))
            .map(known -> known.tests().get(key.get().test()))
            .orElse(null);
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  @Override
  public OptionalDouble workerStartSeconds() {
    return history.workerStart();
  }

  @Override
  public Set<String> locks(String className) {
    return of(className).map(known -> known.hints().locks()).orElse(Set.of());
  }

  @Override
  public boolean failedBefore(String className) {
    return of(className).map(ClassHistory::lastRed).orElse(false);
  }

  @Override
  public boolean standsApart(String className) {
    return of(className).map(known -> known.hints().apart()).orElse(false);
  }

  @Override
  public String fixture(String className) {
    return of(className).map(known -> known.hints().fixture()).orElse("");
  }

  @Override
  public boolean mayBeCut(String className) {
    return of(className).map(known -> known.hints().divisible()).orElse(false);
  }

  @Override
  public OptionalDouble cpuShare() {
    return history.cpuShare();
  }

  @Override
  public Map<String, Double> fixtureSeconds() {
    return history.fixtures();
  }
}
