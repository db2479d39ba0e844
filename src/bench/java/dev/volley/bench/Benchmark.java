package dev.volley.bench;

import java.io.IOException;
import java.util.Map;

/** Something that is measured. */
interface Benchmark {
  /** What it measures, in one line. */
  String about();

  /** The options it takes, with what they are by default. */
  Map<String, String> options();

  /** Measures and reports; takes as long as it takes. */
  void run(Bench bench) throws IOException, InterruptedException;
}
