package dev.volley.zoo.run.time;

/** The suites, which are package-private as tests should be. */
public final class Hanging {
  public static final Class<?> SLEEPING = SleepingForEverZoo.class;
  public static final Class<?> BUSY = BusyForEverZoo.class;
  public static final Class<?> DEADLOCK = DeadlockZoo.class;
  public static final Class<?> CHILD = ChildZoo.class;
  public static final Class<?> VIRTUAL = VirtualThreadZoo.class;
  public static final Class<?> OWN_TIMEOUT = OwnTimeoutZoo.class;
  public static final Class<?> BESIDE = BesideZoo.class;
  public static final Class<?> BEFORE_ALL = BeforeAllZoo.class;
  public static final Class<?> WAITING = WaitingForListenerZoo.class;

  private Hanging() {}
}
