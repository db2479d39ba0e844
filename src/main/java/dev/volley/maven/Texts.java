package dev.volley.maven;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads lists of texts as Maven hands them over: with nulls, blanks, and commas within. */
final class Texts {

  private Texts() {}

  /** All elements, split at commas, trimmed, without nulls and blank ones. */
  static List<String> elements(Collection<String> texts) {
    return texts.stream()
        .filter(Objects::nonNull)
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
