package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A suite that exists only as a script: classes, their tests, and what each of them does. */
final class ScriptedSuite {
  static final String JUPITER = "junit-jupiter";

  /** What a test does when it runs. */
  enum Act {
    PASS,
    FAIL,
    SKIP,
    /** Fails where other workers live. */
    FAIL_BESIDE_WORKERS,
    /** Fails in every request with an odd number. */
    FAIL_IN_ODD_REQUESTS,
    /** Fails in every request with an odd number, and is skipped by itself in the others. */
    FAIL_OR_ABORT,
    /** Ends its JVM unless it was asked to run alone: then it is skipped by itself. */
    KILL_OR_ABORT,
    /** Its engine says that it was aborted, and then runs it again and says that it failed. */
    FAIL_AFTER_ITS_END,
    /** Never ends. */
    HANG,
    /** Ends its JVM. */
    KILL,
    /** Calls {@code System.exit}, and its JVM does not end before it is killed. */
    HANG_IN_EXIT,
    /** Ends its JVM unless it was asked to run alone. */
    KILL_UNLESS_ALONE,
    /** Ends its JVM where other tests run beside it in the same JVM. */
    KILL_BESIDE_OTHERS
  }

  /** What is special about a class. */
  enum Trait {
    KILLS_IN_DISCOVERY,
    KILLS_BEFORE_ALL,
    KILLS_AFTER_ALL,
    CANNOT_BE_LOADED,
    ORDERED,
    /** All its tests run at once. */
    PARALLEL,
    FAILS_BEFORE_ALL,
    FAILS_AFTER_ALL,
    /** Fails before its tests in every request with an even number. */
    FAILS_BEFORE_ALL_IN_EVEN_REQUESTS,
    /** Leaves a thread behind. */
    LEAKS,
    /** Its engine forgets to run the last test. */
    FORGETS_LAST_TEST,
    /** Its tests register while it runs, and have no numbers. */
    MAKES_ITS_TESTS,
    /** Its tests may run in several JVMs. */
    DIVISIBLE,
    LOCKS_A,
    READS_A,
    LOCKS_B,
    READS_B,
    IN_GROUP,
    ALONE,
    ISOLATED,
    /** Carries the tag {@code limited}. */
    LIMITED,
    /** Carries the tag {@code heavy}. */
    HEAVY,
    /** Carries the tag {@code dedicated}. */
    DEDICATED;

    Set<String> tags() {
      return switch (this) {
        case IN_GROUP -> Set.of("volley.group=g");
        case ALONE -> Set.of("volley.alone");
        case LIMITED -> Set.of("limited");
        case HEAVY -> Set.of("heavy");
        case DEDICATED -> Set.of("dedicated");
        default -> Set.of();
      };
    }

    Set<TestNode.Lock> locks() {
      return switch (this) {
        case LOCKS_A -> Set.of(new TestNode.Lock("a", true));
        case READS_A -> Set.of(new TestNode.Lock("a", false));
        case LOCKS_B -> Set.of(new TestNode.Lock("b", true));
        case READS_B -> Set.of(new TestNode.Lock("b", false));
        case ISOLATED ->
            Set.of(
                new TestNode.Lock(
                    "org.junit.platform.engine.support.hierarchical.ExclusiveResource.GLOBAL_KEY",
                    true));
        default -> Set.of();
      };
    }
  }

  /** A child of a dynamic test's factory: a test, or a container where {@code children} is set. */
  record Dynamic(Act act, Optional<List<Dynamic>> children) {
    static Dynamic test(Act act) {
      return new Dynamic(act, Optional.empty());
    }

    static Dynamic container(Dynamic... children) {
      return new Dynamic(Act.PASS, Optional.of(List.of(children)));
    }
  }

  /**
   * A test, a parameterized one where {@code invocations} is set, or a factory where {@code
   * dynamics} is.
   */
  record Method(
      String name, Act act, Optional<List<Act>> invocations, Optional<List<Dynamic>> dynamics) {}

  /** A class; a template of one where {@code template} says, once, how often it is invoked. */
  record ScriptedClass(
      String name,
      String engine,
      List<Method> methods,
      List<ScriptedClass> nested,
      List<Trait> traits,
      List<Integer> template) {
    boolean is(Trait trait) {
      return traits.contains(trait);
    }

    ScriptedClass test(String name, Act act) {
      methods.add(new Method(name, act, Optional.empty(), Optional.empty()));
      return this;
    }

    ScriptedClass parameterized(String name, Act... acts) {
      methods.add(new Method(name, Act.PASS, Optional.of(List.of(acts)), Optional.empty()));
      return this;
    }

    ScriptedClass factory(String name, Dynamic... children) {
      methods.add(new Method(name, Act.PASS, Optional.empty(), Optional.of(List.of(children))));
      return this;
    }

    ScriptedClass invoked(int times) {
      template.add(times);
      return this;
    }

    /** Adds a nested class and returns that. */
    ScriptedClass nest(String simpleName, Trait... nestedTraits) {
      ScriptedClass inner = ofClass(name + "$" + simpleName, engine, nestedTraits);
      nested.add(inner);
      return inner;
    }

    boolean isTemplate() {
      return !template.isEmpty();
    }
  }

  private final Map<String, ScriptedClass> classes = new LinkedHashMap<>();

  ScriptedClass add(String name, Trait... traits) {
    return addTo(JUPITER, name, traits);
  }

  ScriptedClass addTo(String engine, String name, Trait... traits) {
    ScriptedClass added = ofClass(name, engine, traits);
    classes.put(name, added);
    return added;
  }

  private static ScriptedClass ofClass(String name, String engine, Trait... traits) {
    return new ScriptedClass(
        name, engine, new ArrayList<>(), new ArrayList<>(), List.of(traits), new ArrayList<>());
  }

  Iterable<ScriptedClass> classes() {
    return classes.values();
  }

  List<Candidate> candidates() {
    return classes.keySet().stream().map(name -> new Candidate(name, 1)).toList();
  }

  static TestNode engineNode(String engine) {
    return new TestNode(
        "[engine:" + engine + "]",
        Optional.empty(),
        Kind.CONTAINER,
        new Source.Other(),
        engine,
        engine,
        false);
  }

  static TestNode classNode(ScriptedClass c) {
    return classNode(c, engineNode(c.engine()));
  }

  static TestNode classNode(ScriptedClass c, TestNode parent) {
    boolean top = parent.parent().isEmpty();
    String type = (top ? "" : "nested-") + "class" + (c.isTemplate() ? "-template" : "");
    return node(
        parent, type + ":" + c.name(), Kind.CONTAINER, new Source.OfClass(c.name()), traits(c));
  }

  private static TestNode.Traits traits(ScriptedClass c) {
    Set<String> tags = new HashSet<>();
    Set<TestNode.Lock> locks = new HashSet<>();
    for (Trait trait : c.traits()) {
      tags.addAll(trait.tags());
      locks.addAll(trait.locks());
    }
    boolean divisible = c.is(Trait.DIVISIBLE) && !c.is(Trait.ORDERED) && !c.isTemplate();
    return new TestNode.Traits(c.is(Trait.ORDERED), divisible, tags, locks, "");
  }

  static TestNode methodNode(ScriptedClass c, Method m) {
    return methodNode(c, m, classNode(c));
  }

  static TestNode methodNode(ScriptedClass c, Method m, TestNode parent) {
    String type =
        m.invocations().isPresent()
            ? "test-template"
            : m.dynamics().isPresent() ? "test-factory" : "method";
    return node(
        parent,
        type + ":" + m.name() + "()",
        type.equals("method") ? Kind.TEST : Kind.CONTAINER,
        new Source.OfMethod(c.name(), m.name(), ""),
        TestNode.Traits.NONE);
  }

  static TestNode invocationNode(ScriptedClass c, Method m, int number) {
    return numbered(methodNode(c, m), "test-template-invocation", number, Kind.TEST);
  }

  /** A numbered child, made from the same source as its parent. */
  static TestNode numbered(TestNode parent, String type, int number, Kind kind) {
    return node(parent, type + ":#" + number, kind, parent.source(), TestNode.Traits.NONE);
  }

  private static TestNode node(
      TestNode parent, String segment, Kind kind, Source source, TestNode.Traits traits) {
    String name = segment.substring(segment.indexOf(':') + 1);
    return new TestNode(
        parent.uniqueId() + "/[" + segment + "]",
        Optional.of(parent),
        kind,
        source,
        name,
        name,
        traits);
  }
}
