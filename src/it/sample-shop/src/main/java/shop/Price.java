package shop;

/** An amount of money. */
public final class Price {
  private final long cents;

  private Price(long cents) {
    this.cents = cents;
  }

  public static Price of(long cents) {
    return new Price(cents);
  }

  public Price times(int count) {
    return new Price(Math.multiplyExact(cents, count));
  }

  public long cents() {
    return cents;
  }
}
