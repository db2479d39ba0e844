package it;

final class Late {
  private Late() {}

  static int twice(int number) {
    int twice = 2 * number;
    return twice;
  }
}
