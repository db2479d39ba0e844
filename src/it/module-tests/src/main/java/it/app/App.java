package it.app;

public final class App {
  private App() {}

  public static String greeting() {
    return "hello";
  }
}
