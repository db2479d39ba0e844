package dev.volley.run;

import dev.volley.model.TestNode;
import java.util.List;
import java.util.Optional;

/**
 * The search for what makes one test fail: by itself, after all that its worker ran before, and
 * then after one half or the other, until one class is left. Session thread.
 */
final class Inquiry {
  private enum Step {
    ALONE,
    AFTER_ALL,
    FIRST_HALF,
    SECOND_HALF
  }

  private final TestNode test;

  /** What is known to make it fail, from {@code AFTER_ALL} on. */
  private List<String> suspects;

  private Step step = Step.ALONE;
  private Optional<String> verdict = Optional.empty();

  /**
   * The search for one test.
   *
   * @param before classes that its worker ran before it, in order
   */
  Inquiry(TestNode test, List<String> before) {
    this.test = test;
    this.suspects = List.copyOf(before);
  }

  TestNode test() {
    return test;
  }

  /** What people call the test. */
  String name() {
    return test.suite() + "." + test.legacyName();
  }

  /** What was found; empty while that is open. */
  Optional<String> verdict() {
    return verdict;
  }

  /** The classes that the test is to run after now. */
  List<String> after() {
    int half = suspects.size() / 2;
    return switch (step) {
      case ALONE -> List.of();
      case AFTER_ALL -> suspects;
      case FIRST_HALF -> suspects.subList(0, half);
      case SECOND_HALF -> suspects.subList(half, suspects.size());
    };
  }

  /** Notes whether the test failed after these classes; empty where it did not come to run. */
  void looked(Optional<Boolean> failed) {
    if (failed.isEmpty()) {
      found(" could not be run again to see what it depends on.");
    } else if (step == Step.ALONE) {
      alone(failed.get());
    } else if (step == Step.AFTER_ALL) {
      afterAll(failed.get());
    } else if (failed.get()) {
      suspects = after();
      divide();
    } else if (step == Step.FIRST_HALF) {
      step = Step.SECOND_HALF;
    } else {
      found(" depends on the order of tests: it fails only after several of " + inWords() + ".");
    }
  }

  private void alone(boolean failed) {
    if (failed) {
      found(" fails by itself too, on a fresh worker: it does not depend on other classes.");
    } else if (suspects.isEmpty()) {
      found(" passes by itself, and its worker had run no other class before: it is flaky.");
    } else {
      step = Step.AFTER_ALL;
    }
  }

  private void afterAll(boolean failed) {
    if (failed) {
      divide();
    } else {
      found(
          " passes by itself, and after the classes that its worker had run before ("
              + inWords()
              + "): it is flaky.");
    }
  }

  private void divide() {
    if (suspects.size() == 1) {
      found(
          " depends on the order of tests: it passes by itself, and fails after "
              + inWords()
              + ".");
    } else {
      step = Step.FIRST_HALF;
    }
  }

  private String inWords() {
    int most = 5;
    String named = String.join(", ", suspects.subList(0, Math.min(most, suspects.size())));
    return suspects.size() > most ? named + " and " + (suspects.size() - most) + " more" : named;
  }

  private void found(String what) {
    verdict = Optional.of(name() + what);
  }
}
