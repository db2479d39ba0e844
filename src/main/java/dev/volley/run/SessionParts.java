package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.LockTable;
import dev.volley.schedule.NeedsReader;
import dev.volley.schedule.UnitName;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntSupplier;

/**
 * What a session is made of, put together. Session thread.
 *
 * @param warmUps says whether one more worker may start
 * @param small puts small classes together
 * @param time ends what runs too long
 * @param course what makes the run end before its end, or go on after it
 * @param numbers gives request numbers
 * @param plan makes the units, the first time it is told of engines
 * @param problems takes what keeps the session from doing its work
 */
record SessionParts(
    WarmUps warmUps,
    Pool pool,
    SmallClasses small,
    Ledger ledger,
    Dispatch dispatch,
    Deaths deaths,
    Answers answers,
    Undertaker undertaker,
    Departures departures,
    Recycling recycling,
    LeakResponses leaks,
    SecondLooks secondLooks,
    TimeKeeper time,
    Course course,
    InstantSource clock,
    IntSupplier numbers,
    Consumer<List<String>> plan,
    Consumer<String> problems) {

  /** What most of the others work with. */
  private record Core(
      Pool pool,
      Ledger ledger,
      NeedsReader reader,
      WaitingRoom room,
      Dispatch dispatch,
      Deaths deaths,
      Undertaker undertaker,
      IntSupplier numbers) {

    static Core of(SessionTask task, Pool pool, Ledger ledger) {
      int workers = task.pool().workers();
      IntSupplier numbers = new AtomicInteger()::incrementAndGet;
      NeedsReader reader = new NeedsReader(task.scheduling().rules(), workers);
      WaitingRoom room =
          new WaitingRoom(
              task.scheduling().decider(task.forecast(), ledger::warn),
              new LockTable(reader.capacities()),
              ledger,
              numbers);
      ledger.whenClosed(room::closed);
      Dispatch dispatch = new Dispatch(room, ledger, pool, workers);
      Deaths deaths = new Deaths(workers, task.pool().deaths());
      Undertaker undertaker = new Undertaker(ledger, dispatch, deaths, numbers);
      return new Core(pool, ledger, reader, room, dispatch, deaths, undertaker, numbers);
    }
  }

  /** Those of a session that has not begun. */
  static SessionParts of(
      SessionWorld world,
      SessionTask task,
      List<Candidate> candidates,
      Slots slots,
      Consumer<List<String>> plan,
      Consumer<String> problems) {
    WarmUps warmUps =
        new WarmUps(world.processor().map(ProcessorTime::cores).orElse(Integer.MAX_VALUE));
    Pool pool = pool(world, task, slots, warmUps);
    Ledger ledger = new Ledger(world.log(), world.clock());
    Core core = Core.of(task, pool, ledger);
    SmallClasses small =
        new SmallClasses(task.scheduling(), task.forecast(), task.pool().workers(), core.numbers());
    Departures departures =
        new Departures(
            pool, ledger, core.dispatch(), core.deaths(), core.undertaker(), world.alarm());
    Upkeep upkeep = task.pool().upkeep();
    Recycling recycling =
        new Recycling(upkeep, pool, core.dispatch(), ledger, core.deaths(), task.live());
    return new SessionParts(
        warmUps,
        pool,
        small,
        ledger,
        core.dispatch(),
        core.deaths(),
        answers(task, core, small),
        core.undertaker(),
        departures,
        recycling,
        new LeakResponses(upkeep.leaks(), ledger, recycling),
        new SecondLooks(task.forecast(), () -> task.stops().passes().isOne() && pool.forked() > 1),
        new TimeKeeper(task.timing(), pool, ledger, core.deaths(), world.alarm()),
        course(task, world.alarm(), candidates, core, departures),
        world.clock(),
        core.numbers(),
        plan,
        problems);
  }

  private static Pool pool(SessionWorld world, SessionTask task, Slots slots, WarmUps warmUps) {
    Pool pool =
        new Pool(
            world.factory(), world.listener(), slots, world.alarm(), task.exitTimeout(), warmUps);
    if (task.scheduling().isEach()) {
      pool.lanes().stay();
    }
    return pool;
  }

  private static Answers answers(SessionTask task, Core core, SmallClasses small) {
    Slicing slicing = new Slicing(cut(task.scheduling()), task.most(), task.forecast(), small);
    Answers answers =
        new Answers(
            core.room(), core.dispatch(), core.ledger(), core.undertaker(), core.reader(), slicing);
    Isolation isolation = task.pool().upkeep().isolation();
    if (isolation != Isolation.NONE) {
      answers.forgetFixtures();
    }
    if (isolation == Isolation.METHOD) {
      slicing.cutNested();
    }
    return answers;
  }

  private static Course course(
      SessionTask task, Alarm alarm, List<Candidate> candidates, Core core, Departures departures) {
    Course.Means means =
        new Course.Means(
            core.pool(),
            core.ledger(),
            core.dispatch(),
            core.undertaker(),
            departures,
            core.numbers());
    return Course.of(task, alarm, candidates, means);
  }

  /** What every worker runs is shared by nobody. */
  private static UnitName cut(Scheduling scheduling) {
    return scheduling.isEach() ? UnitName.CLASS : scheduling.unit();
  }
}
