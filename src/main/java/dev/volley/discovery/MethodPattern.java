package dev.volley.discovery;

/**
 * What one item of {@code -Dtest} says of methods, compiled. A test with a method is kept where any
 * pattern that does not exclude matches, or there is none such, and none that excludes does.
 *
 * @param classRegex must match the whole binary name of the class
 * @param methodRegex must match the whole name of the method, without parameters; empty matches all
 * @param excluded whether what matches is dropped
 */
public record MethodPattern(String classRegex, String methodRegex, boolean excluded) {}
