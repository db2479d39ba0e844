package dev.volley.report;

import dev.volley.model.WorkerId;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A reporter behind the confinement: sees one test at a time, each complete, in the order in which
 * they ended. Called on the reporter thread alone. What it is not interested in, it need not
 * implement.
 *
 * <p>Any method may throw {@link java.io.UncheckedIOException} where a report cannot be written.
 */
interface TestReporter {

  /** The run begins. */
  default void runStarted() {}

  /** A worker may run tests, with these system properties. */
  default void workerReady(WorkerId worker, Map<String, String> systemProperties) {}

  /** A class or a test of a suite began at this time, by the worker's clock. */
  default void suiteBegan(SuiteTitle suite, WorkerId worker, Instant at) {}

  /** A class or a test of a suite that had begun ended at this time, by the worker's clock. */
  default void suiteEnded(String suite, Instant at) {}

  /** Something was printed that no test case shows on the console; whole lines. */
  default void printed(ByteBuffer lines) {}

  /**
   * The same once more, as it came and at once: a container printed, or a test after its end, or
   * one that never ended, or nobody knows who.
   *
   * @param suite what the printer belongs to; empty where nobody knows
   */
  default void printedApart(WorkerId worker, Optional<SuiteTitle> suite, ByteBuffer text) {}

  /** A test has ended. */
  default void testFinished(TestResult result) {}

  /** No more results of a suite are expected for now. */
  default void suiteSettled(String suite) {}

  /**
   * All is run again, or for the first of several times; the suites of the pass before are done.
   *
   * @param number from 1
   * @param most the most there will be; 0 where nobody knows
   */
  default void passStarted(int number, int most) {}

  /** The user should know this; over one or more lines. */
  default void warned(String text) {}

  /** The run has ended, and some suites may never have settled. */
  default void runFinished() {}
}
