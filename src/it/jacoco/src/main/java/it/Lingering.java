package it;

final class Lingering {
  private Lingering() {}

  static int twice(int number) {
    int twice = 2 * number;
    return twice;
  }
}
