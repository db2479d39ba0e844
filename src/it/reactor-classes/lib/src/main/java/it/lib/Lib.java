package it.lib;

public final class Lib {
  private Lib() {}

  public static String name() {
    return "lib";
  }
}
