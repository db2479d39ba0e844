package dev.volley.fork;

import dev.volley.model.WorkerId;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who a worker is: what tests can ask for to keep out of other workers' way.
 *
 * @param worker its name
 * @param slot its place in the pool, from 1
 */
record Identity(WorkerId worker, int slot) {

  /** The name of one of the threads around this worker, as in {@code volley-w1-frames}. */
  String thread(String duty) {
    return "volley-" + worker + "-" + duty;
  }

  /** The user's texts with this worker's slot in them. */
  Placeholders placeholders() {
    return new Placeholders(slot);
  }

  /** The system properties of this worker: the user's, and over them its own. */
  Map<String, String> systemProperties(ForkSettings settings) {
    Map<String, String> properties =
        new TreeMap<>(placeholders().inValues(settings.systemProperties()));
    properties.put("volley.run.id", settings.runId());
    properties.put("volley.worker.id", worker.toString());
    properties.put("volley.worker.slot", Integer.toString(slot));
    properties.put("volley.worker.count", Integer.toString(settings.workers()));
    properties.put("surefire.forkNumber", Integer.toString(slot));
    return properties;
  }

  /** The variables to set for this worker's process on top of Maven's. */
  Map<String, String> environment(ForkSettings settings) {
    Map<String, String> variables = new TreeMap<>(placeholders().inValues(settings.environment()));
    variables.put("VOLLEY_RUN_ID", settings.runId());
    variables.put("VOLLEY_WORKER_ID", worker.toString());
    variables.put("VOLLEY_WORKER_SLOT", Integer.toString(slot));
    variables.put("VOLLEY_WORKER_COUNT", Integer.toString(settings.workers()));
    return variables;
  }
}
