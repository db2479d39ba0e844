package dev.volley.history;

import dev.volley.model.TestEvent.Finished;
import dev.volley.model.TestNode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A class that needs a fixture, on one worker: how long it waited from its start to the start of
 * its first test.
 *
 * <p>That is when fixtures are built: Spring loads a context while it prepares the first test
 * instance, which Jupiter and JUnit 4 make before they say that the test has started; Quarkus
 * starts its application before all tests of the class.
 */
final class FixtureUse {
  private final TestNode node;
  private final Instant from;
  private final boolean building;
  private @Nullable TestNode first;
  private long micros;
  private boolean over;
  private boolean red;

  /**
   * A use that has begun.
   *
   * @param from by the worker's clock
   * @param building whether its worker had not begun any class with that fixture before
   */
  FixtureUse(TestNode node, Instant from, boolean building) {
    this.node = node;
    this.from = from;
    this.building = building;
  }

  String fixture() {
    return node.traits().fixture();
  }

  /** Whether its worker had to build the fixture first. */
  boolean isBuilding() {
    return building;
  }

  /** How long it waited, microseconds. */
  long micros() {
    return micros;
  }

  /** Whether no test of it has started yet. */
  boolean isWaiting() {
    return first == null;
  }

  /** Whether it says anything: a first test that fails may have failed for want of the fixture. */
  boolean isTelling() {
    return over && !red;
  }

  /** Takes note of a test of the same part of the run. */
  void started(TestNode test, Instant at) {
    if (isWaiting() && test.uniqueId().startsWith(node.uniqueId() + "/")) {
      first = test;
      // The clock of a machine may be set back meanwhile.
      micros = ClassPart.micros(Duration.between(from, at));
    }
  }

  /** Takes note of a test's end. */
  void finished(Finished event) {
    if (event.node().equals(first)) {
      over = true;
      red = event.outcome().isRed();
    }
  }
}
