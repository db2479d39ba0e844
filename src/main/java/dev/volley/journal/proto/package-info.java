/**
 * Messages of the event log, generated from {@code src/main/proto/journal.proto}.
 *
 * <p>Everything but this file is made by the build. Used by {@code journal} alone, which turns it
 * into the model and back. Not null-marked: generated code says nothing about null.
 */
package dev.volley.journal.proto;
