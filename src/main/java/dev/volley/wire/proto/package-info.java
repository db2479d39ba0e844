/**
 * Messages between the controller and a worker, generated from {@code src/main/proto/worker.proto},
 * and what these share with the event log, from {@code thrown.proto} and {@code invocations.proto}.
 *
 * <p>Everything but this file is made by the build, at Java 8. Used by {@code wire}, {@code worker}
 * and {@code fork}; what is shared, by {@code journal} as well. Not null-marked: generated code
 * says nothing about null.
 */
package dev.volley.wire.proto;
