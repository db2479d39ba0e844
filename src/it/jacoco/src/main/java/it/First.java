package it;

final class First {
  private First() {}

  static int twice(int number) {
    int twice = 2 * number;
    return twice;
  }
}
