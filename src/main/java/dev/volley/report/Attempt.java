package dev.volley.report;

import dev.volley.model.Outcome;
import java.time.Duration;
import java.time.Instant;

/**
 * One run of a test that ran several times.
 *
 * @param start when it began; where it never began, when its outcome was known
 * @param duration how long it took; zero where it never began
 * @param outcome how it ended
 * @param output what it printed; valid until the test's last run has been told
 */
record Attempt(Instant start, Duration duration, Outcome outcome, Capture output) {}
