package dev.volley.extension;

import java.util.Optional;

/** A goal of Surefire's or Failsafe's as it is named on the command line. Immutable. */
final class NamedGoal {
  /** The execution that Maven takes a goal's configuration from where none is named. */
  static final String DEFAULT_EXECUTION = "default-cli";

  private final Origin origin;
  private final String goal;
  private final String execution;

  private NamedGoal(Origin origin, String goal, String execution) {
    this.origin = origin;
    this.goal = goal;
    this.execution = execution;
  }

  /**
   * Reads {@code prefix:goal}, {@code prefix:version:goal}, {@code groupId:artifactId:goal} or
   * {@code groupId:artifactId:version:goal}, each with {@code @execution} or without.
   *
   * @return empty for all else, phases and goals that Volley does not have among it
   */
  static Optional<NamedGoal> parse(String task) {
    int at = task.indexOf('@');
    String execution = at > 0 ? task.substring(at + 1) : DEFAULT_EXECUTION;
    String[] words = (at > 0 ? task.substring(0, at) : task).split(":", -1);
    if (words.length < 2) {
      return Optional.empty();
    }
    String goal = words[words.length - 1];
    for (Origin origin : Origin.values()) {
      if (isNamed(origin, words) && origin.hands(goal)) {
        return Optional.of(new NamedGoal(origin, goal, execution));
      }
    }
    return Optional.empty();
  }

  private static boolean isNamed(Origin origin, String[] words) {
    return words[0].equals(origin.prefix())
        ? words.length <= 3
        : words[0].equals(Origin.GROUP)
            && words[1].equals(origin.artifactId())
            && (words.length == 3 || words.length == 4);
  }

  Origin origin() {
    return origin;
  }

  /** The execution of the origin's that is asked for. */
  String execution() {
    return execution;
  }

  /**
   * The execution of Volley's that is run instead. Both origins become one plugin, so Failsafe's
   * have a name of their own.
   */
  String volleyExecution() {
    return origin == Origin.SUREFIRE ? execution : origin.prefix() + "-" + execution;
  }

  /** The same for Volley, as it would stand on the command line. */
  String inWords(Coordinates volley) {
    String plain = volley.key() + ":" + volley.version() + ":" + goal;
    return volleyExecution().equals(DEFAULT_EXECUTION) ? plain : plain + "@" + volleyExecution();
  }
}
