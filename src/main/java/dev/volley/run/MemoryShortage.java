package dev.volley.run;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A want of memory, told apart by what the JVM says of it ({@code OutOfMemoryError} and its
 * message, of HotSpot since Java 8), and what helps.
 *
 * @param said what the JVM said
 * @param kind what there was too little of
 * @param advice what to do
 */
record MemoryShortage(String said, String kind, String advice) {
  private static final Pattern ERROR =
      Pattern.compile("java\\.lang\\.OutOfMemoryError: ([^\\r\\n]{1,200})");

  /** The JVM says so last of all where it was told to end at its first want of memory. */
  private static final Pattern FATAL =
      Pattern.compile("(?:Terminating|Aborting) due to java\\.lang\\.OutOfMemoryError: [^\\r\\n]+");

  private record Known(Pattern message, String kind, String advice) {
    Known(String message, String kind, String advice) {
      this(Pattern.compile(message, Pattern.CASE_INSENSITIVE), kind, advice);
    }
  }

  private static final List<Known> KNOWN =
      List.of(
          new Known(
              "Java heap space|Requested array size",
              "the Java heap is full",
              "raise -Xmx in argLine, or look for what earlier tests left behind"),
          new Known(
              "GC overhead limit",
              "the Java heap is nearly full, and collecting garbage takes almost all the time",
              "raise -Xmx in argLine, or look for what earlier tests left behind"),
          new Known(
              "Metaspace|Compressed class space|PermGen",
              "there is no room for more classes (metaspace)",
              "raise -XX:MaxMetaspaceSize in argLine, or look for class loaders that are never let"
                  + " go"),
          new Known(
              "direct (?:buffer|memory)",
              "memory outside of the heap for direct buffers is used up",
              "raise -XX:MaxDirectMemorySize (or -Xmx, which it follows) in argLine"),
          new Known(
              "unable to create (?:new )?native thread",
              "the system gives it no more threads",
              "raise the limit of processes (ulimit -u, pids.max of the container), or look for"
                  + " threads that never end; it is not about -Xmx"),
          new Known(
              "Map failed|swap space|native memory|insufficient memory",
              "the system gives the JVM no more memory of its own (native memory)",
              "run fewer workers or lower -Xmx; it is not about the heap"));

  /** The want of memory that a message of an {@code OutOfMemoryError} tells. */
  static MemoryShortage ofMessage(String message) {
    return KNOWN.stream()
        .filter(known -> known.message().matcher(message).find())
        .findFirst()
        .map(known -> new MemoryShortage(message, known.kind(), known.advice()))
        .orElseGet(
            () ->
                new MemoryShortage(
                    message, "memory is used up", "see what the message says it was asked for"));
  }

  /** The last that a text tells of, be it the cause of the death or not. */
  static Optional<MemoryShortage> lastIn(String text) {
    Matcher matcher = ERROR.matcher(text);
    Optional<MemoryShortage> last = Optional.empty();
    while (matcher.find()) {
      last = Optional.of(ofMessage(matcher.group(1).strip()));
    }
    return last;
  }

  /** Whether a text says that the JVM ended because of it. */
  static boolean isFatalIn(String text) {
    return FATAL.matcher(text).find();
  }

  /** It in words, to stand after a colon. */
  String inWords() {
    return kind + " (" + said + "): " + advice;
  }
}
