package dev.volley.discovery;

/**
 * What one item of a selection says of methods, compiled. A test is kept where any pattern that
 * does not exclude matches, or there is none such, and none that excludes does.
 *
 * @param classRegex must match the whole binary name of the class
 * @param methodRegex must match the whole name of the method, without parameters; empty matches all
 *     of the class, and unless it excludes all that lies within it: nested classes, and the tests
 *     of a suite
 * @param invocation which invocation of a method that is invoked several times
 * @param uniqueId where it is not empty, the test or container itself, and all the rest says
 *     nothing
 * @param excluded whether what matches is dropped
 */
public record MethodPattern(
    String classRegex,
    String methodRegex,
    Invocation invocation,
    String uniqueId,
    boolean excluded) {

  /** Every invocation of methods. */
  public MethodPattern(String classRegex, String methodRegex, boolean excluded) {
    this(classRegex, methodRegex, Invocation.EVERY, "", excluded);
  }

  static MethodPattern ofUniqueId(String id, boolean excluded) {
    return new MethodPattern("", "", Invocation.EVERY, id, excluded);
  }

  /**
   * Which invocation of a method that is invoked several times.
   *
   * @param number as JUnit counts and shows it; 0 where it is not known by its number
   * @param nameRegex must match the whole of what stands in brackets behind the method's name,
   *     where that is known before it runs; empty where every invocation is meant
   */
  public record Invocation(int number, String nameRegex) {
    /** No particular one. */
    public static final Invocation EVERY = new Invocation(0, "");
  }
}
