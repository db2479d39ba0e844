package dev.volley.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The part of a suite that one of several builds runs.
 *
 * @param number of this part, from 1
 * @param of how many parts there are
 * @param by what decides which class belongs to which
 */
public record Shard(int number, int of, By by) {
  private static final Pattern FRACTION = Pattern.compile("\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\s*");

  /** What decides which class belongs to which part. */
  public enum By {
    /** The class's name alone: a class stays where it is whatever else comes or goes. */
    HASH,
    /** Names in order, dealt out one by one: parts of equal numbers. */
    COUNT,
    /** What history expects: parts of equal durations. */
    TIME;

    /** As users write it. */
    String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads what a user wrote.
   *
   * @param fraction as in {@code 2/5}
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  public static Shard parse(String fraction, By by) {
    Matcher matcher = FRACTION.matcher(fraction);
    if (!matcher.matches()) {
      throw illegal(fraction);
    }
    int number = Integer.parseInt(matcher.group(1));
    int of = Integer.parseInt(matcher.group(2));
    if (number < 1 || number > of) {
      throw illegal(fraction);
    }
    return new Shard(number, of, by);
  }

  /**
   * Reads the rule.
   *
   * @throws IllegalArgumentException where it cannot be read; in words for the user
   */
  public static By parseBy(String text) {
    return Arrays.stream(By.values())
        .filter(each -> each.inWords().equals(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown rule of shards '"
                        + text
                        + "' (parameter 'shardBy', property 'volley.shardBy'). Allowed: "
                        + Arrays.stream(By.values())
                            .map(By::inWords)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private static IllegalArgumentException illegal(String fraction) {
    return new IllegalArgumentException(
        "There is no shard '"
            + fraction
            + "' (parameter 'shard', property 'volley.shard'). Allowed: its number and how many"
            + " there are, as in 2/5, from 1/5 to 5/5.");
  }

  /** As users write it. */
  @Override
  public String toString() {
    return number + "/" + of + " by " + by.inWords();
  }
}
