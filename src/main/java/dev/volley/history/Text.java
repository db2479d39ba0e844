package dev.volley.history;

/** How names stand in a history: bounded in length, on one line. */
final class Text {
  private static final int LONGEST = 400;
  private static final int KEPT = 360;

  private Text() {}

  /** The name itself, or where it is too long its beginning and a hash of all of it. */
  static String bounded(String name) {
    return name.length() <= LONGEST
        ? name
        : name.substring(0, KEPT) + '#' + Long.toHexString(hash(name));
  }

  /**
   * A 64-bit hash (FNV-1a over UTF-16 units): the same on every JVM, for names that may be long.
   */
  static long hash(String name) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The name on one line of UTF-8: control characters and lone surrogates are written out. */
  static String escaped(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c > '~' || c == '\\') {
        return escapedWhereNeeded(name);
      }
    }
    return name;
  }

  private static String escapedWhereNeeded(String name) {
    StringBuilder line = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < name.length()
          && Character.isLowSurrogate(name.charAt(i + 1))) {
        line.append(c).append(name.charAt(++i));
      } else if (c == '\\' || Character.isISOControl(c) || Character.isSurrogate(c)) {
        line.append('\\').append(String.format("%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.toString();
  }

  /**
   * What {@link #escaped} was given.
   *
   * @throws IllegalArgumentException where it never wrote this
   */
  static String unescaped(String line) {
    if (line.indexOf('\\') < 0) {
      return line;
    }
    StringBuilder name = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        name.append(c);
      } else if (i + 4 < line.length()) {
        name.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        throw new IllegalArgumentException("a name ends within an escape");
      }
    }
    return name.toString();
  }
}
