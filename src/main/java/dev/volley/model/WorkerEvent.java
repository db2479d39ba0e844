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
   * Something has called {@code System.exit}, and the worker is about to end: its shutdown hooks
   * run.
   */
  record Exiting(ExitCall call) implements Life {
    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.exiting(this);
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
   * It answers what its threads do.
   *
   * @param number the question's
   * @param stacks of what runs: tests, and containers of which no test runs
   * @param deadlock which threads wait for one another for ever; empty where none are known to
   * @param files names of the files it has written by now
   * @param last whether nothing more comes for this question
   */
  record Dumped(int number, List<Stack> stacks, String deadlock, List<String> files, boolean last)
      implements Life {
    /** Copies the lists. */
    public Dumped {
      stacks = List.copyOf(stacks);
      files = List.copyOf(files);
    }

    /**
     * What one thread does.
     *
     * @param node what it runs; empty where it runs none, or its request is done
     * @param number the worker's number of that node; 0 for none
     * @param thread its name and state
     * @param frames its frames, innermost first, one a line
     */
    public record Stack(Optional<TestNode> node, int number, String thread, String frames) {}

    @Override
    public <R> R fold(Cases<R> cases) {
      return cases.dumped(this);
    }
  }

  /**
   * The worker is gone: its frames are at their end and so is its process. Always the last event of
   * a worker, and always comes.
   *
   * @param exit how it ended
   * @param lastWords the last lines that it wrote to standard error, in Java or natively, and past
   *     {@code System.out}; JVM messages included
   * @param findings what else was found of how it ended
   */
  record Gone(WorkerExit exit, String lastWords, Findings findings) implements Life {

    /** The same where nothing else was found. */
    public Gone(WorkerExit exit, String lastWords) {
      this(exit, lastWords, Findings.NONE);
    }

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

    /** Answers for {@link Exiting}. */
    R exiting(Exiting event);

    /** Answers for {@link Leaked}. */
    R leaked(Leaked event);

    /** Answers for {@link Noise}. */
    R noise(Noise event);

    /** Answers for {@link Dumped}. */
    R dumped(Dumped event);

    /** Answers for {@link Gone}. */
    R gone(Gone event);
  }

  /** Gives the answer for this kind of event. */
  <R> R fold(Cases<R> cases);
}
