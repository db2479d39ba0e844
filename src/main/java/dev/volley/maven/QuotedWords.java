package dev.volley.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes a line apart as Surefire does with {@code argLine}: at blanks, unless they stand between
 * quotes, which go. A quote behind a backslash is a letter like any other, and the backslash stays
 * too, as JaCoCo writes them into the property {@code argLine}. For one line and one thread.
 */
final class QuotedWords {
  private static final char NONE = 0;

  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private char quote = NONE;
  private boolean escaped;

  private QuotedWords() {}

  /** The words of a line; empty where a quote is not closed. */
  static Optional<List<String>> of(String line) {
    QuotedWords reading = new QuotedWords();
    for (int i = 0; i < line.length(); i++) {
      reading.take(line.charAt(i));
    }
    reading.endWord();
    return reading.quote == NONE ? Optional.of(List.copyOf(reading.words)) : Optional.empty();
  }

  private void take(char letter) {
    boolean mark = letter == '"' || letter == '\'';
    boolean quotes = quote == NONE ? mark : letter == quote;
    if (quotes && !escaped) {
      quote = quote == NONE ? letter : NONE;
    } else if (letter == ' ' && quote == NONE) {
      endWord();
      escaped = false;
    } else {
      word.append(letter);
      escaped = letter == '\\';
    }
  }

  private void endWord() {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
