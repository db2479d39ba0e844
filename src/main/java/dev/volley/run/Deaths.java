package dev.volley.run;

/**
 * Counts deaths and says when to stop replacing workers: after four replacements per worker, or
 * when workers die one after another without a result or a culprit in between. Session thread.
 */
final class Deaths {
  /** As many as four for each worker of the run. */
  static final int REPLACEMENTS_PER_WORKER = 4;

  private final int mostReplacements;
  private final int mostFruitless;
  private int replacements;
  private int fruitless;

  Deaths(int workers) {
    this.mostReplacements = REPLACEMENTS_PER_WORKER * workers;
    this.mostFruitless = 2 + workers;
  }

  /** Notes that a test or container got an outcome, or a death its culprit. */
  void progress() {
    fruitless = 0;
  }

  /** Notes a death after which nothing is known better than before. */
  void fruitless() {
    fruitless++;
  }

  /** Whether another worker may take a dead one's place. */
  boolean mayReplace() {
    return replacements < mostReplacements && fruitless < mostFruitless;
  }

  /** Whether workers do not die one after another without a result in between. */
  boolean isFruitful() {
    return fruitless < mostFruitless;
  }

  void replaced() {
    replacements++;
  }

  /** Why what is left does not run. */
  String reason() {
    if (mayReplace()) {
      return "no worker was left that it could have gone to";
    }
    return fruitless >= mostFruitless
        ? fruitless + " workers died one after another without a result in between"
        : "workers were replaced "
            + replacements
            + " times, the most that is allowed ("
            + REPLACEMENTS_PER_WORKER
            + " for each of the run's workers)";
  }
}
