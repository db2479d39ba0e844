package dev.volley.model;

/**
 * Something that a class has left behind in its JVM, for the classes after it to stumble over.
 *
 * @param kind what it is
 * @param what names it: a thread, a property and its values, a port
 * @param where where it came from, as far as can be told: a stack, one frame a line; may be empty
 */
public record Leak(Kind kind, String what, String where) {

  /** What can be left behind. */
  public enum Kind {
    /** A thread that lives and would keep the JVM alive. */
    THREADS("threads"),
    /** A system property that was set, changed or removed. */
    SYSTEM_PROPERTIES("systemProperties"),
    /** Another default locale. */
    LOCALE("locale"),
    /** Another default time zone. */
    TIME_ZONE("timeZone"),
    /** Another {@code System.out}, {@code System.err} or {@code System.in}. */
    STREAMS("streams"),
    /** A process that was started and lives. */
    CHILD_PROCESSES("childProcesses"),
    /** A port that is listened on. */
    PORTS("ports"),
    /** A file in the worker's own temporary directory. */
    TEMPORARY_FILES("temporaryFiles"),
    /** Another context class loader on the thread that runs classes. */
    CONTEXT_CLASS_LOADER("contextClassLoader");

    private final String parameter;

    Kind(String parameter) {
      this.parameter = parameter;
    }

    /** The name under which users know it. */
    public String parameter() {
      return parameter;
    }
  }
}
