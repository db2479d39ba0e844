package dev.volley.run;

import dev.volley.model.Thrown;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of a class file that is too new for the JVM that was to load it. */
final class NewerClass {
  private static final String ERROR = "java.lang.UnsupportedClassVersionError";

  /** As every JVM from 8 on says it. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(\\S+) has been compiled by a more recent version of the Java Runtime \\(class file"
              + " version (\\d+)\\.\\d+\\).* up to (\\d+)\\.\\d+.*",
          Pattern.DOTALL);

  /** What must be subtracted from a class file's version to have that of Java. */
  private static final int FIRST = 44;

  private static final int MOST_CAUSES = 32;

  private NewerClass() {}

  /** What is wrong, and what to do; empty where something else is. */
  static Optional<String> inWords(Thrown thrown) {
    Optional<Thrown> at = Optional.of(thrown);
    for (int i = 0; i < MOST_CAUSES && at.isPresent(); i++) {
      if (at.get().className().equals(ERROR)) {
        return at.get().message().flatMap(NewerClass::inWords);
      }
      at = at.get().cause();
    }
    return Optional.empty();
  }

  private static Optional<String> inWords(String message) {
    Matcher matcher = MESSAGE.matcher(message);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String name = matcher.group(1).replace('/', '.');
    int needed = Integer.parseInt(matcher.group(2)) - FIRST;
    int running = Integer.parseInt(matcher.group(3)) - FIRST;
    return Optional.of(
        name
            + " needs Java "
            + needed
            + ", and workers run on Java "
            + running
            + ". Run them on a newer JDK (parameter jvm, or a toolchain), or "
            + (name.startsWith("org.junit.")
                ? "take an older JUnit: 5 runs on Java 8 and later, 6 on Java 17 and later."
                : "have it compiled for an older Java, or take an older version of what it"
                    + " belongs to."));
  }
}
