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
    Pool pool =
        new Pool(
            world.factory(), world.listener(), slots, world.alarm(), task.exitTimeout(), warmUps);
    IntSupplier numbers = new AtomicInteger()::incrementAndGet;
    Ledger ledger = new Ledger(world.log(), world.clock());
    int workers = task.pool().workers();
    NeedsReader reader = new NeedsReader(task.scheduling().rules(), workers);
    WaitingRoom room = room(task, ledger, reader, numbers);
    Dispatch dispatch = new Dispatch(room, ledger, pool, workers);
    if (task.scheduling().isEach()) {
      pool.lanes().stay();
    }
    SmallClasses small = new SmallClasses(task.scheduling(), task.forecast(), workers, numbers);
    Slicing slicing = new Slicing(cut(task.scheduling()), task.most(), task.forecast(), small);
    Upkeep upkeep = task.pool().upkeep();
    Deaths deaths = new Deaths(workers, task.pool().deaths());
    Undertaker undertaker = new Undertaker(ledger, dispatch, deaths, numbers);
    Answers answers = new Answers(room, dispatch, ledger, undertaker, reader, slicing);
    isolate(upkeep.isolation(), answers, slicing);
    Departures departures =
        new Departures(pool, ledger, dispatch, deaths, undertaker, world.alarm());
    Recycling recycling = new Recycling(upkeep, pool, dispatch, ledger, deaths, task.live());
    Course.Means means = new Course.Means(pool, ledger, dispatch, undertaker, departures, numbers);
    Course course = Course.of(task, world.alarm(), candidates, means);
    return new SessionParts(
        warmUps,
        pool,
        small,
        ledger,
        dispatch,
        deaths,
        answers,
        undertaker,
        departures,
        recycling,
        new LeakResponses(upkeep.leaks(), ledger, recycling),
        new SecondLooks(task.forecast(), () -> task.stops().passes().isOne() && pool.forked() > 1),
        new TimeKeeper(task.timing(), pool, ledger, deaths, world.alarm()),
        course,
        world.clock(),
        numbers,
        plan,
        problems);
  }

  private static void isolate(Isolation isolation, Answers answers, Slicing slicing) {
    if (isolation != Isolation.NONE) {
      answers.forgetFixtures();
    }
    if (isolation == Isolation.METHOD) {
      slicing.cutNested();
    }
  }

  private static WaitingRoom room(
      SessionTask task, Ledger ledger, NeedsReader reader, IntSupplier numbers) {
    WaitingRoom room =
        new WaitingRoom(
            task.scheduling().decider(task.forecast(), ledger::warn),
            new LockTable(reader.capacities()),
            ledger,
            numbers);
    ledger.whenClosed(room::closed);
    return room;
  }

  /** What every worker runs is shared by nobody. */
  private static UnitName cut(Scheduling scheduling) {
    return scheduling.isEach() ? UnitName.CLASS : scheduling.unit();
  }
}
