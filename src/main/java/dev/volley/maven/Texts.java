package dev.volley.maven;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads lists of texts as Maven hands them over: with nulls, blanks, and commas within. */
final class Texts {

  private Texts() {}

  /** All that say something, trimmed. */
  static List<String> said(Collection<String> texts) {
    return said(texts.stream());
  }

  /** The same, split at commas. */
  static List<String> splitAtCommas(Collection<String> texts) {
    return said(
        texts.stream().filter(Objects::nonNull).flatMap(text -> Stream.of(text.split(",", -1))));
  }

  private static List<String> said(Stream<String> texts) {
    return texts
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .toList();
  }
}
