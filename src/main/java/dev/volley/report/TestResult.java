package dev.volley.report;

import dev.volley.model.Outcome;
import dev.volley.model.WorkerId;
import java.time.Duration;
import java.time.Instant;

/**
 * One test case of the reports, complete.
 *
 * @param worker where it ran
 * @param names what it is called
 * @param start when it began by the worker's wall clock; where it never began, when its outcome was
 *     known by the controller's
 * @param duration how long it took by the worker's monotonic clock; zero where it never began
 * @param outcome how it ended
 * @param before what containers of its suite printed on its worker since the last test case: shown
 *     on the console already; valid during the call only
 * @param output what it printed itself; valid during the call only
 */
record TestResult(
    WorkerId worker,
    ReportNames names,
    Instant start,
    Duration duration,
    Outcome outcome,
    Capture before,
    Capture output) {}
