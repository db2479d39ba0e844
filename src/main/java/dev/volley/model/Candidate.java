package dev.volley.model;

/**
 * A class that may hold tests, judged by its file's name alone.
 *
 * @param className its binary name
 * @param size the size of its class file, bytes
 * @param digest of its class file's content, in hexadecimal digits; empty where it was not made
 */
public record Candidate(String className, long size, String digest) {

  /** A candidate whose content was not looked at. */
  public Candidate(String className, long size) {
    this(className, size, "");
  }

  /**
   * The name of the class around a class and all others around it, or its own where there is none.
   * A simple name that begins with a dollar is no nested class's.
   *
   * @param className a binary name
   */
  public static String outermost(String className) {
    int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}
