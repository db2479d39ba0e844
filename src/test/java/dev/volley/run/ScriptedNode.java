package dev.volley.run;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.Dynamic;
import dev.volley.run.ScriptedSuite.Method;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import dev.volley.run.ScriptedSuite.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A node of a scripted suite with what it does and what lies below it.
 *
 * @param late whether it registers only while its parent runs
 * @param traits of the class it stands for; empty for anything else
 */
record ScriptedNode(
    TestNode node, Act act, boolean late, List<Trait> traits, List<ScriptedNode> children) {

  static ScriptedNode of(ScriptedClass c) {
    return of(c, ScriptedSuite.engineNode(c.engine()));
  }

  private static ScriptedNode of(ScriptedClass c, TestNode parent) {
    TestNode node = ScriptedSuite.classNode(c, parent);
    if (!c.isTemplate()) {
      return new ScriptedNode(node, Act.PASS, false, c.traits(), members(c, node));
    }
    List<ScriptedNode> invocations = new ArrayList<>();
    for (int i = 1; i <= c.template().get(0); i++) {
      TestNode at = ScriptedSuite.numbered(node, "class-template-invocation", i, Kind.CONTAINER);
      invocations.add(new ScriptedNode(at, Act.PASS, true, c.traits(), members(c, at)));
    }
    return new ScriptedNode(node, Act.PASS, false, List.of(), invocations);
  }

  private static List<ScriptedNode> members(ScriptedClass c, TestNode parent) {
    List<ScriptedNode> members = new ArrayList<>();
    boolean late = c.is(Trait.MAKES_ITS_TESTS);
    c.methods().forEach(m -> members.add(of(c, m, parent, late)));
    c.nested().forEach(inner -> members.add(of(inner, parent)));
    return members;
  }

  private static ScriptedNode of(ScriptedClass c, Method m, TestNode parent, boolean late) {
    TestNode node = ScriptedSuite.methodNode(c, m, parent);
    List<ScriptedNode> children = new ArrayList<>();
    m.invocations()
        .ifPresent(
            acts -> {
              for (int i = 1; i <= acts.size(); i++) {
                TestNode at =
                    ScriptedSuite.numbered(node, "test-template-invocation", i, Kind.TEST);
                children.add(new ScriptedNode(at, acts.get(i - 1), true, List.of(), List.of()));
              }
            });
    m.dynamics().ifPresent(dynamics -> children.addAll(of(dynamics, node)));
    return new ScriptedNode(node, m.act(), late, List.of(), children);
  }

  private static List<ScriptedNode> of(List<Dynamic> dynamics, TestNode parent) {
    List<ScriptedNode> nodes = new ArrayList<>();
    for (int i = 1; i <= dynamics.size(); i++) {
      Dynamic dynamic = dynamics.get(i - 1);
      boolean test = dynamic.children().isEmpty();
      TestNode at =
          ScriptedSuite.numbered(
              parent,
              test ? "dynamic-test" : "dynamic-container",
              i,
              test ? Kind.TEST : Kind.CONTAINER);
      List<ScriptedNode> below = dynamic.children().map(d -> of(d, at)).orElse(List.of());
      nodes.add(new ScriptedNode(at, dynamic.act(), true, List.of(), below));
    }
    return nodes;
  }

  boolean is(Trait trait) {
    return traits.contains(trait);
  }

  /** The same tree without what is not selected. */
  ScriptedNode only(Predicate<String> selected) {
    return new ScriptedNode(
        node,
        act,
        late,
        traits,
        children.stream()
            .filter(child -> selected.test(child.node().uniqueId()))
            .map(child -> child.only(selected))
            .toList());
  }

  /** This node and those below it that are known before it runs. */
  List<TestNode> described() {
    List<TestNode> nodes = new ArrayList<>(List.of(node));
    children.stream()
        .filter(child -> !child.late())
        .forEach(child -> nodes.addAll(child.described()));
    return nodes;
  }
}
