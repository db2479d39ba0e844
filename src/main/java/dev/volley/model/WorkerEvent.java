package dev.volley.model;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something a worker told the session, or that happened to it. */
public sealed interface WorkerEvent permits TestEvent, WorkerEvent.Life {

  /** Something that concerns the worker and its requests rather than a single test. */
  sealed interface Life extends WorkerEvent {}

  /** The worker runs and speaks our protocol; {@code pid} is 0 where unknown. */
  record Hello(long pid, String javaVersion) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.hello(this);
    }
  }

  /**
   * The JUnit Platform is open, and units may be assigned.
   *
   * @param engines ids of the engines on the class path
   * @param systemProperties the worker's system properties
   */
  record Ready(List<String> engines, Map<String, String> systemProperties) implements Life {
    /** Copies the collections. */
    public Ready {
      engines = List.copyOf(engines);
      systemProperties = Map.copyOf(systemProperties);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.ready(this);
    }
  }

  /** The JUnit Platform could not be opened; the worker ends by itself. */
  record Unready(Thrown thrown) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.unready(this);
    }
  }

  /** A request has left the worker's queue. */
  record RequestStarted(int request) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.requestStarted(this);
    }
  }

  /** A request was described whole and runs once it is granted. */
  record Asking(int request) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.asking(this);
    }
  }

  /**
   * A request has ended by itself.
   *
   * @param thrown set where discovery or the engine itself failed
   * @param brokenClasses classes that could not be loaded, and why
   * @param heapPercent how much of the JVM's largest heap is in use; 0 where nobody asked
   */
  record RequestDone(
      int request, Optional<Thrown> thrown, Map<String, Thrown> brokenClasses, int heapPercent)
      implements Life {
    /** Copies the map. */
    public RequestDone {
      brokenClasses = Map.copyOf(brokenClasses);
    }

    /** Nobody asked for the heap. */
    public RequestDone(int request, Optional<Thrown> thrown, Map<String, Thrown> brokenClasses) {
      this(request, thrown, brokenClasses, 0);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.requestDone(this);
    }
  }

  /** A unit that was asked back has not started and never will on this worker. */
  record TakenBack(int request) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.takenBack(this);
    }
  }

  /** Everything assigned was run; {@code finished} counts the outcomes the worker has sent. */
  record Goodbye(long finished) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.goodbye(this);
    }
  }

  /**
   * Classes that ran left something behind in the JVM.
   *
   * @param request the request they belong to
   * @param classNames their names; several where they ran at once
   */
  record Leaked(int request, List<String> classNames, List<Leak> leaks) implements Life {
    /** Copies the lists. */
    public Leaked {
      classNames = List.copyOf(classNames);
      leaks = List.copyOf(leaks);
    }

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.leaked(this);
    }
  }

  /** Something was written past {@code System.out}; raw bytes, to be read through a duplicate. */
  record Noise(ByteBuffer text) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.noise(this);
    }
  }

  /**
   * The worker is gone: its frames are at their end and so is its process. Always the last event of
   * a worker, and always comes.
   *
   * @param exit how it ended
   * @param lastWords the last lines of what it wrote past {@code System.out}, JVM messages included
   */
  record Gone(WorkerExit exit, String lastWords) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.gone(this);
    }
  }

  /** One answer per kind of event; all test events are one kind here. */
  interface Cases<R> {
    /** Answers for {@link TestEvent}. */
    R test(TestEvent event);

    /** Answers for {@link Hello}. */
    R hello(Hello event);

    /** Answers for {@link Ready}. */
    R ready(Ready event);

    /** Answers for {@link Unready}. */
    R unready(Unready event);

    /** Answers for {@link RequestStarted}. */
    R requestStarted(RequestStarted event);

    /** Answers for {@link Asking}. */
    R asking(Asking event);

    /** Answers for {@link RequestDone}. */
    R requestDone(RequestDone event);

    /** Answers for {@link TakenBack}. */
    R takenBack(TakenBack event);

    /** Answers for {@link Goodbye}. */
    R goodbye(Goodbye event);

    /** Answers for {@link Leaked}. */
    R leaked(Leaked event);

    /** Answers for {@link Noise}. */
    R noise(Noise event);

    /** Answers for {@link Gone}. */
    R gone(Gone event);
  }

  /** Gives the answer for this kind of event. */
  <R> R fold(Cases<R> cases);
}
