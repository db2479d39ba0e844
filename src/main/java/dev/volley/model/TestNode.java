package dev.volley.model;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A container or a test as an engine described it, linked to its parent.
 *
 * <p>Two nodes are equal where their unique ids are: the same test described by two workers is one.
 *
 * @param uniqueId the JUnit Platform's unique id
 * @param parent the node above it; empty for an engine
 * @param kind whether it has children, is a test, or both
 * @param source what it was made from
 * @param displayName the engine's name for people
 * @param legacyName the engine's name for reports made for older tools
 * @param traits what placing it must respect
 */
public record TestNode(
    String uniqueId,
    Optional<TestNode> parent,
    Kind kind,
    Source source,
    String displayName,
    String legacyName,
    Traits traits) {

  /** A node of which nothing is to be respected but, maybe, the order of the tests below it. */
  public TestNode(
      String uniqueId,
      Optional<TestNode> parent,
      Kind kind,
      Source source,
      String displayName,
      String legacyName,
      boolean ordered) {
    this(
        uniqueId,
        parent,
        kind,
        source,
        displayName,
        legacyName,
        ordered ? Traits.ORDERED : Traits.NONE);
  }

  /** Whether the tests below it depend on one another's order. */
  public boolean ordered() {
    return traits.ordered();
  }

  /** Whether a node has children, is a test, or both. */
  public enum Kind {
    /** Has children and no outcome of its own, unless it fails or is skipped. */
    CONTAINER,
    /** Has an outcome and no children. */
    TEST,
    /** Has an outcome and may have children. */
    CONTAINER_AND_TEST
  }

  /**
   * What placing a node must respect.
   *
   * @param ordered whether the tests below it depend on one another's order
   * @param divisible of a class, whether its tests may run in several JVMs
   * @param tags tags it has and its parent has not
   * @param locks what it must not share while it runs, without what its parent declares
   * @param fixture of a class, names what is expensive to set up and kept between classes; empty
   *     for nothing
   * @param titled of a class, whether its author gave it the name for people that it has ({@code
   *     DisplayName})
   */
  public record Traits(
      boolean ordered,
      boolean divisible,
      Set<String> tags,
      Set<Lock> locks,
      String fixture,
      boolean titled) {
    /** Nothing to respect. */
    public static final Traits NONE = new Traits(false, false, Set.of(), Set.of(), "");

    static final Traits ORDERED = new Traits(true, false, Set.of(), Set.of(), "");

    /** Those of a node to which nobody gave a name for people. */
    public Traits(
        boolean ordered, boolean divisible, Set<String> tags, Set<Lock> locks, String fixture) {
      this(ordered, divisible, tags, locks, fixture, false);
    }

    /** Copies the sets, in order. */
    public Traits {
      tags = sorted(tags);
      locks = sorted(locks);
    }

    private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> set) {
      return set.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(set));
    }
  }

  /**
   * A resource that a test needs for itself, or shares with those who only read it.
   *
   * @param key under which its engine knows it
   * @param exclusive whether nobody else may have it at the same time
   */
  public record Lock(String key, boolean exclusive) implements Comparable<Lock> {
    @Override
    public int compareTo(Lock other) {
      int byKey = key.compareTo(other.key);
      return byKey == 0 ? Boolean.compare(exclusive, other.exclusive) : byKey;
    }
  }

  /** What a node was made from. */
  public sealed interface Source {

    /** The binary name of the class, where the source is a class or a method. */
    default Optional<String> className() {
      return this instanceof OfClass c
          ? Optional.of(c.name())
          : this instanceof OfMethod m ? Optional.of(m.declaredIn()) : Optional.empty();
    }

    /**
     * A class.
     *
     * @param name its binary name
     */
    record OfClass(String name) implements Source {}

    /**
     * A method.
     *
     * @param declaredIn the binary name of the test class
     * @param method its name
     * @param parameterTypes as the JUnit Platform writes them, separated by commas; empty for none
     */
    record OfMethod(String declaredIn, String method, String parameterTypes) implements Source {}

    /** Anything else: a file, a URI, nothing. */
    record Other() implements Source {}
  }

  /** Whether this node is a test, with or without children. */
  public boolean isTest() {
    return kind != Kind.CONTAINER;
  }

  /** Whether this node is a container made from a class. */
  public boolean isClass() {
    return kind == Kind.CONTAINER && source instanceof Source.OfClass;
  }

  /**
   * The name of the suite this node is reported in: one report file each.
   *
   * <p>It is the class of the topmost ancestor (or of the node itself) below the engine; below an
   * engine within a {@code @Suite}, the class below that inner engine. Where that has no class, a
   * class is named by itself, a method by the nearest class above it or else its own, and anything
   * else by the display name of its parent. As Surefire 3.6 names its files ({@code
   * RunListenerAdapter.findTopParent} and {@code toClassMethodName}).
   */
  public String suite() {
    TestNode top = top();
    if (top.source instanceof Source.OfClass c) {
      return c.name();
    }
    if (source instanceof Source.OfClass c) {
      return c.name();
    }
    if (source instanceof Source.OfMethod method) {
      return nearestClass().orElse(method.declaredIn());
    }
    return parent.map(TestNode::displayName).orElse(displayName);
  }

  /**
   * What {@link #suite()} is called where names for people are wanted: the name that its class's
   * author gave it, else the suite's own.
   */
  public String suiteTitle() {
    TestNode top = top();
    return top.isClass() && top.traits.titled ? top.displayName : suite();
  }

  /** The topmost node of the suite that this one is reported in; itself where there is none. */
  private TestNode top() {
    TestNode top = this;
    while (top.parent.isPresent() && top.parent.get().parent.isPresent()) {
      if (top.parent.get().isEngine() && top.source instanceof Source.OfClass) {
        break;
      }
      top = top.parent.get();
    }
    return top;
  }

  /** The binary name of the innermost class above this node; empty where there is none. */
  public Optional<String> nearestClass() {
    for (Optional<TestNode> up = parent; up.isPresent(); up = up.get().parent) {
      if (up.get().source instanceof Source.OfClass c) {
        return Optional.of(c.name());
      }
    }
    return Optional.empty();
  }

  /** Whether the last segment of the unique id names an engine, at the top or within a suite. */
  private boolean isEngine() {
    return uniqueId.startsWith("[engine:", uniqueId.lastIndexOf('['));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TestNode node && node.uniqueId.equals(uniqueId);
  }

  @Override
  public int hashCode() {
    return uniqueId.hashCode();
  }

  @Override
  public String toString() {
    return uniqueId;
  }
}
