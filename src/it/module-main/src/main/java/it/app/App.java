package it.app;

import org.opentest4j.AssertionFailedError;

public final class App {
  private App() {}

  public static void refuse() {
    throw new AssertionFailedError(hidden());
  }

  static String hidden() {
    return "hidden";
  }
}
