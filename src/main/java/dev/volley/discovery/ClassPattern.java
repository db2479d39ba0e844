package dev.volley.discovery;

import dev.volley.model.Candidate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one item of a selection says of classes. */
sealed interface ClassPattern {

  /** Whether it matches the class of this binary name. */
  boolean matches(String className);

  /**
   * A regular expression for binary names that says the same.
   *
   * @param known every class there is, for a form that cannot be translated
   */
  String regex(List<Candidate> known);

  /** An Ant pattern, translated once to a regular expression for binary names. */
  record Ant(Pattern name) implements ClassPattern {

    /**
     * Reads the class part of an item: a simple name, a qualified name or a path, with wildcards
     * {@code *}, {@code ?} and <code>**</code>, with or without {@code .java}, {@code .class} or
     * {@code .*}. Everything may lie in any package.
     */
    static Ant parse(String text) {
      String path = withoutExtension(text);
      if (path.endsWith("/")) {
        path += "**";
      }
      if (!path.startsWith("**/")) {
        path = "**/" + path;
      }
      return new Ant(Pattern.compile(toRegex(path)));
    }

    @Override
    public boolean matches(String className) {
      return name.matcher(className).matches();
    }

    @Override
    public String regex(List<Candidate> known) {
      return name.pattern();
    }

    /** Dots are separators wherever the item is no path, as Surefire reads them. */
    private static String withoutExtension(String text) {
      for (String extension : List.of(".java", ".class")) {
        if (text.endsWith(extension)) {
          return text.substring(0, text.length() - extension.length()).replace('.', '/');
        }
      }
      if (text.endsWith(".*")) {
        String stem = text.substring(0, text.length() - 2);
        return stem.contains("/") ? stem : stem.replace('.', '/');
      }
      return text.contains("/") ? text : text.replace('.', '/');
    }

    private static String toRegex(String path) {
      StringBuilder regex = new StringBuilder();
      List<String> segments = Stream.of(path.split("/", -1)).filter(s -> !s.isEmpty()).toList();
      for (int i = 0; i < segments.size(); i++) {
        boolean last = i == segments.size() - 1;
        if (segments.get(i).equals("**")) {
          regex.append(last ? ".*" : "(?:[^.]+\\.)*");
        } else {
          regex.append(Wildcards.toRegex(segments.get(i), "[^.]")).append(last ? "" : "\\.");
        }
      }
      return regex.toString();
    }
  }

  /**
   * Names of which one is the class's.
   *
   * @param names binary names, and what is none
   */
  record Named(List<String> names) implements ClassPattern {

    @Override
    public boolean matches(String className) {
      return names.contains(className);
    }

    @Override
    public String regex(List<Candidate> known) {
      return names.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }
  }

  /** A regular expression for paths as in {@code com/acme/FooTest.class}. */
  record Regex(Pattern path) implements ClassPattern {

    @Override
    public boolean matches(String className) {
      return path.matcher(className.replace('.', '/') + ".class").matches();
    }

    /** The names it matches, since what is said of paths cannot be turned into words on names. */
    @Override
    public String regex(List<Candidate> known) {
      String names =
          known.stream()
              .map(Candidate::className)
              .filter(this::matches)
              .map(Pattern::quote)
              .collect(Collectors.joining("|"));
      return names.isEmpty() ? "(?!)" : names;
    }
  }
}
