package dev.volley.schedule;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much a worker runs before another takes its place: what a user can say in {@code
 * <recycleAfter>}. Whatever is reached first counts.
 *
 * @param tests how many tests; 0 for any number
 * @param classes how many classes; 0 for any number
 * @param heapPercent how much of its largest heap may be in use after a class; 0 for all
 */
public record WorkerLimit(long tests, long classes, int heapPercent) {
  /** None. */
  public static final WorkerLimit NONE = new WorkerLimit(0, 0, 0);

  private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}) *(tests?|classes|class)");
  private static final Pattern SHARE = Pattern.compile("(\\d{1,2}) *% *heap");

  /**
   * Reads limits as users write them, separated by commas: {@code 500 tests}, {@code 50 classes},
   * {@code 80% heap}.
   *
   * @param text blank for none
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  public static WorkerLimit parse(String text) {
    WorkerLimit limit = NONE;
    if (text.isBlank()) {
      return limit;
    }
    for (String item : text.split(",", -1)) {
      limit = limit.with(item.strip().toLowerCase(Locale.ROOT), text);
    }
    return limit;
  }

  private WorkerLimit with(String item, String text) {
    Matcher number = NUMBER.matcher(item);
    Matcher share = SHARE.matcher(item);
    int value =
        number.matches()
            ? Integer.parseInt(number.group(1))
            : share.matches() ? Integer.parseInt(share.group(1)) : 0;
    if (value == 0) {
      throw new IllegalArgumentException(
          "recycleAfter '"
              + text.strip()
              + "' is not a legal value (parameter 'recycleAfter', property"
              + " 'volley.recycleAfter'). Allowed: a number of tests or classes, or a share of the"
              + " heap, as in '500 tests', '50 classes', '80% heap'; several are separated by"
              + " commas.");
    }
    if (share.matches()) {
      return new WorkerLimit(tests, classes, value);
    }
    return number.group(2).startsWith("test")
        ? new WorkerLimit(value, classes, heapPercent)
        : new WorkerLimit(tests, value, heapPercent);
  }

  /** Whether there is any. */
  public boolean isAny() {
    return !equals(NONE);
  }

  /**
   * How near a worker has come to it: 1 where it is reached.
   *
   * @param testsRun how many tests it ran
   * @param classesRun how many classes
   * @param heapUsed how many percent of its heap are in use
   */
  public double wear(long testsRun, long classesRun, int heapUsed) {
    double byTests = tests == 0 ? 0 : (double) testsRun / tests;
    double byClasses = classes == 0 ? 0 : (double) classesRun / classes;
    double byHeap = heapPercent == 0 ? 0 : (double) heapUsed / heapPercent;
    return Math.max(byTests, Math.max(byClasses, byHeap));
  }
}
