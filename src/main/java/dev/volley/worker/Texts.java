package dev.volley.worker;

/** Makes texts of the user's fit to travel. Stateless. */
final class Texts {

  private Texts() {}

  /**
   * The text with each half of a surrogate pair that stands alone replaced by U+FFFD: no encoding
   * can carry it, and protobuf would log a warning into the test's own output.
   */
  static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          i++;
        } else {
          return replaceFrom(text, i);
        }
      }
    }
    return text;
  }

  /**
   * The text, cut where it is longer than allowed, with a note that says by how much.
   *
   * @param most the most characters of it that are kept
   */
  static String cut(String text, int most) {
    if (text.length() <= most) {
      return wellFormed(text);
    }
    int end = most > 0 && isPair(text, most - 1) ? most - 1 : most;
    return wellFormed(text.substring(0, end))
        + "... ("
        + (text.length() - end)
        + " more characters left out)";
  }

  private static String replaceFrom(String text, int start) {
    StringBuilder mended = new StringBuilder(text);
    for (int i = start; i < mended.length(); i++) {
      if (Character.isSurrogate(mended.charAt(i))) {
        if (isPair(mended, i)) {
          i++;
        } else {
          mended.setCharAt(i, '\uFFFD');
        }
      }
    }
    return mended.toString();
  }

  private static boolean isPair(CharSequence text, int index) {
    return index + 1 < text.length()
        && Character.isSurrogatePair(text.charAt(index), text.charAt(index + 1));
  }
}
