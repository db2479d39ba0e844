package dev.volley.run;

import dev.volley.model.Candidate;
import dev.volley.model.TestNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A suite that exists only as a script: classes, their tests, and what each of them does. */
final class ScriptedSuite {

  /** What a test does when it runs. */
  enum Act {
    PASS,
    FAIL,
    SKIP,
    /** Ends its JVM. */
    KILL,
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
    /** Its engine forgets to run the last test. */
    FORGETS_LAST_TEST
  }

  /** A test, or a parameterized one where {@code invocations} is set. */
  record Method(String name, Act act, Optional<List<Act>> invocations) {}

  /** A class. */
  record ScriptedClass(String name, List<Method> methods, List<Trait> traits) {
    boolean is(Trait trait) {
      return traits.contains(trait);
    }

    ScriptedClass test(String name, Act act) {
      methods.add(new Method(name, act, Optional.empty()));
      return this;
    }

    ScriptedClass parameterized(String name, Act... acts) {
      methods.add(new Method(name, Act.PASS, Optional.of(List.of(acts))));
      return this;
    }
  }

  static final TestNode ENGINE =
      new TestNode(
          "[engine:junit-jupiter]",
          Optional.empty(),
          TestNode.Kind.CONTAINER,
          new TestNode.Source.Other(),
          "JUnit Jupiter",
          "JUnit Jupiter",
          false);

  private final Map<String, ScriptedClass> classes = new LinkedHashMap<>();

  ScriptedClass add(String name, Trait... traits) {
    ScriptedClass added = new ScriptedClass(name, new ArrayList<>(), List.of(traits));
    classes.put(name, added);
    return added;
  }

  Iterable<ScriptedClass> classes() {
    return classes.values();
  }

  List<Candidate> candidates() {
    return classes.keySet().stream().map(name -> new Candidate(name, 1)).toList();
  }

  static TestNode classNode(ScriptedClass c) {
    return new TestNode(
        ENGINE.uniqueId() + "/[class:" + c.name() + "]",
        Optional.of(ENGINE),
        TestNode.Kind.CONTAINER,
        new TestNode.Source.OfClass(c.name()),
        c.name(),
        c.name(),
        c.is(Trait.ORDERED));
  }

  static TestNode methodNode(ScriptedClass c, Method m) {
    TestNode parent = classNode(c);
    boolean template = m.invocations().isPresent();
    return new TestNode(
        parent.uniqueId() + (template ? "/[test-template:" : "/[method:") + m.name() + "()]",
        Optional.of(parent),
        template ? TestNode.Kind.CONTAINER : TestNode.Kind.TEST,
        new TestNode.Source.OfMethod(c.name(), m.name(), ""),
        m.name() + "()",
        m.name() + "()",
        false);
  }

  static TestNode invocationNode(ScriptedClass c, Method m, int number) {
    TestNode parent = methodNode(c, m);
    return new TestNode(
        parent.uniqueId() + "/[test-template-invocation:#" + number + "]",
        Optional.of(parent),
        TestNode.Kind.TEST,
        new TestNode.Source.OfMethod(c.name(), m.name(), ""),
        m.name() + "()[" + number + "]",
        m.name() + "()[" + number + "]",
        false);
  }
}
