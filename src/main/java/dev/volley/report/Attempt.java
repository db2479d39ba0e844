package dev.volley.report;

import dev.volley.model.Outcome;
import java.time.Duration;

/**
 * A run of a test that was not its last.
 *
 * @param duration how long it took; zero where it never began
 * @param outcome how it failed
 * @param output what it printed; valid until the test's last run has been told
 */
record Attempt(Duration duration, Outcome outcome, Capture output) {}
