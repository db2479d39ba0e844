package dev.volley.schedule;

import dev.volley.model.Unit;
import dev.volley.model.WorkerId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A user's strategy, on a leash: it keeps an account of its own of what waits. Once the strategy
 * throws, gives out what it has not got, miscounts, or lets the run stand still, one warning names
 * it and what it did, it is never asked again, and what waits goes on under another strategy.
 */
final class UserStrategy implements Strategy {
  private final String name;
  private final Strategy fallback;
  private final Consumer<String> warnings;

  /** What waits, by number, in the order of adding. */
  private final Map<Integer, Unit> account = new LinkedHashMap<>();

  /** Numbers of all units that were ever added. */
  private final BitSet known = new BitSet();

  /** Absent from its first fault on. */
  private @Nullable Strategy users;

  UserStrategy(Strategy users, Strategy fallback, Consumer<String> warnings) {
    this.name = users.getClass().getName();
    this.users = users;
    this.fallback = fallback;
    this.warnings = warnings;
  }

  @Override
  public void add(Unit unit) {
    @Nullable Strategy asked = users;
    if (asked == null) {
      fallback.add(unit);
      return;
    }
    account.put(unit.request(), unit);
    known.set(unit.request());
    ask(
        "add",
        () -> {
          asked.add(unit);
          return true;
        });
  }

  @Override
  public Optional<Unit> next(Vacancy vacancy) {
    @Nullable Strategy asked = users;
    if (asked == null) {
      return fallback.next(vacancy);
    }
    @Nullable List<Unit> answer = ask("next", () -> answer(asked.next(vacancy)));
    if (answer != null && answer.isEmpty()) {
      checkCount();
    }
    if (users == null || answer == null) {
      return fallback.next(vacancy);
    }
    return answer.isEmpty() ? Optional.empty() : take(answer.get(0), vacancy);
  }

  private List<Unit> answer(@Nullable Object optional) {
    if (optional instanceof Optional<?> unit) {
      return unit.map(Unit.class::cast).stream().toList();
    }
    dismiss("returned null from next, where an empty Optional was due");
    return List.of();
  }

  private Optional<Unit> take(Unit unit, Vacancy vacancy) {
    @Nullable Unit waiting = account.get(unit.request());
    if (waiting == null || !waiting.equals(unit)) {
      boolean seen = unit.request() >= 0 && known.get(unit.request());
      dismiss(
          "gave out "
              + unit.label()
              + (seen && waiting == null
                  ? ", which it had given out already"
                  : ", which it was never given"));
      return fallback.next(vacancy);
    }
    account.remove(unit.request());
    checkCount();
    return Optional.of(waiting);
  }

  @Override
  public int waiting() {
    return users == null ? fallback.waiting() : account.size();
  }

  /** Not asked: where it says 0 by mistake, workers would end while units wait. */
  @Override
  public int waitingFor(Vacancy vacancy) {
    return users == null ? fallback.waitingFor(vacancy) : account.size();
  }

  @Override
  public boolean suits(Unit unit, Vacancy vacancy) {
    @Nullable Strategy asked = users;
    @Nullable Boolean answer =
        asked == null ? null : ask("suits", () -> asked.suits(unit, vacancy));
    return answer == null ? fallback.suits(unit, vacancy) : answer;
  }

  @Override
  public void gone(WorkerId worker) {
    fallback.gone(worker);
    @Nullable Strategy asked = users;
    if (asked != null) {
      ask(
          "gone",
          () -> {
            asked.gone(worker);
            return true;
          });
    }
  }

  /** It had its chance: what it keeps back goes out under the other. */
  @Override
  public void stalled() {
    if (users == null) {
      fallback.stalled();
    } else {
      dismiss(
          "gave no worker any of the "
              + account.size()
              + " units that wait, although every worker idles and nothing runs");
    }
  }

  private void checkCount() {
    @Nullable Strategy asked = users;
    @Nullable Integer count = asked == null ? null : ask("waiting", asked::waiting);
    if (count != null && count != account.size()) {
      dismiss("says that " + count + " units wait, but " + account.size() + " do");
    }
  }

  /** Asks it; null where it throws, after which it is dismissed. */
  private <T> @Nullable T ask(String method, Supplier<T> question) {
    try {
      return question.get();
    } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
      dismiss("threw " + e + " from " + method);
      return null;
    }
  }

  private void dismiss(String fault) {
    users = null;
    account.values().forEach(fallback::add);
    account.clear();
    warnings.accept(
        "The strategy "
            + name
            + " "
            + fault
            + ". It is not asked any more: what waits goes on under 'balanced'. No test is lost;"
            + " -Dvolley.strategy=balanced avoids this warning.");
  }
}
