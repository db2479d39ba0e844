/**
 * The wire: messages generated from {@code worker.proto}, the frames that carry them and the
 * preamble that comes before the first one.
 *
 * <p>Used by {@code worker} on one side of the channel, by {@code fork} and {@code journal} on the
 * other. Imports protobuf alone and runs on Java 8, since one half of it lives in the user's JVM. A
 * writer may be shared by threads, a reader belongs to one; nothing here starts a thread.
 *
 * <p>Null-marked by the build (NullAway's {@code AnnotatedPackages}): the annotation itself names
 * an element type that Java 8 does not have, and javac says so even for a class beside it.
 */
package dev.volley.wire;
