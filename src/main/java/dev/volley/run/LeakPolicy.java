package dev.volley.run;

import dev.volley.model.Leak;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What follows when a class leaves something behind in its JVM.
 *
 * @param responses one for each kind that is looked for
 */
public record LeakPolicy(Map<Leak.Kind, Response> responses) {
  /** Nothing is looked for. */
  public static final LeakPolicy NONE = new LeakPolicy(Map.of());

  /** What a user can ask for. */
  public enum Response {
    /** It is not looked for. */
    IGNORE,
    /** It is named in a warning. */
    WARN,
    /** The class fails. */
    FAIL,
    /** Another worker takes the place of the one it was left in. */
    RECYCLE;

    /**
     * Reads a response as users write it.
     *
     * @param kind what it is the response to, for the message
     * @throws IllegalArgumentException where there is no such response; in words for the user
     */
    public static Response parse(String kind, String text) {
      return Arrays.stream(values())
          .filter(each -> each.inWords().equals(text.strip()))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "Unknown response '"
                          + text
                          + "' to leaks of "
                          + kind
                          + " (parameter 'leaks', property 'volley.leaks'). Allowed: "
                          + Arrays.stream(values())
                              .map(Response::inWords)
                              .collect(Collectors.joining(", "))
                          + "."));
    }

    private String inWords() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Keeps only what is not ignored. */
  public LeakPolicy {
    Map<Leak.Kind, Response> heeded = new EnumMap<>(Leak.Kind.class);
    responses.forEach(
        (kind, response) -> {
          if (response != Response.IGNORE) {
            heeded.put(kind, response);
          }
        });
    responses = Map.copyOf(heeded);
  }

  /** What is looked for. */
  public Set<Leak.Kind> watched() {
    return responses.keySet();
  }

  /** Whether any of it ends a worker. */
  boolean recycles() {
    return responses.containsValue(Response.RECYCLE);
  }

  /** What follows a leak. */
  Response to(Leak leak) {
    return responses.getOrDefault(leak.kind(), Response.IGNORE);
  }
}
