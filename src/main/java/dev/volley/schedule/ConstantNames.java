package dev.volley.schedule;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The names of an enum's constants as users write them as a parameter's value. */
final class ConstantNames {
  private ConstantNames() {}

  /** The name of a constant as users write it. */
  static String inWords(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a name as users write it.
   *
   * @param what what the parameter names, for the message
   * @param parameter its name, which its property is made of
   * @param others what is allowed besides, as the message's last words; empty for nothing
   * @throws IllegalArgumentException where there is no such name; the message lists those there are
   */
  static <E extends Enum<E>> E parse(
      Class<E> type, String text, String what, String parameter, String others) {
    E[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> inWords(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Unknown %s '%s' (parameter '%s', property 'volley.%s'). Allowed: %s%s."
                        .formatted(
                            what,
                            text,
                            parameter,
                            parameter,
                            Arrays.stream(constants)
                                .map(ConstantNames::inWords)
                                .collect(Collectors.joining(", ")),
                            others)));
  }
}
