package it;

final class Second {
  private Second() {}

  static int twice(int number) {
    int twice = 2 * number;
    return twice;
  }
}
