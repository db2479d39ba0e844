/**
 * Messages between the controller and a worker, generated from {@code src/main/proto/worker.proto}.
 *
 * <p>Everything but this file is made by the build, at Java 8. Used by {@code wire}, {@code worker}
 * and {@code fork} alone. Not null-marked: generated code says nothing about null.
 */
package dev.volley.wire.proto;
