/**
 * What runs inside the worker JVM: it takes requests, runs them on the JUnit Platform and says what
 * happens.
 *
 * <p>Entered through {@link dev.volley.worker.WorkerMain} alone, as a process or inside Maven. Runs
 * on Java 8 and on the JUnit Platform from 1.8, in the company of whatever the user's tests do to
 * their JVM; so it keeps to {@code java.*}, {@code wire} and the platform, and holds no static
 * state.
 *
 * <p>Three threads. The one that called {@code WorkerMain} runs requests, and is the thread on
 * which discovery and tests happen. A daemon reads commands; it never writes and never waits for a
 * test. A daemon sends output that nobody else has sent after about 100 ms. Listeners may be
 * called, and output printed, on any thread a test starts.
 *
 * <p>Null-marked by the build (NullAway's {@code AnnotatedPackages}): the annotation itself names
 * an element type that Java 8 does not have, and javac says so even for a class beside it.
 */
package dev.volley.worker;
