package dev.volley.run;

import dev.volley.report.RunSummary;
import java.util.Optional;

/**
 * What became of a run.
 *
 * @param summary the counts
 * @param red whether any outcome makes the build fail
 * @param cancelled whether it was stopped before its end
 * @param problem what kept Volley itself from doing its work (no worker could be started, a report
 *     could not be written), in words for the user; the run is not green then, whatever the counts
 */
public record RunResult(
    RunSummary summary, boolean red, boolean cancelled, Optional<String> problem) {}
