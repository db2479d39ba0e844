package dev.volley.report;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Kind;
import dev.volley.model.TestNode.Source;
import dev.volley.model.TestNode.Traits;
import java.util.Optional;
import java.util.Set;

/** Nodes as engines describe them. */
public final class Nodes {

  private Nodes() {}

  /** The root of an engine. */
  public static TestNode engine(String id, String displayName) {
    return new TestNode(
        "[engine:" + id + "]",
        Optional.empty(),
        Kind.CONTAINER,
        new Source.Other(),
        displayName,
        displayName,
        false);
  }

  /** JUnit Jupiter. */
  public static TestNode jupiter() {
    return engine("junit-jupiter", "JUnit Jupiter");
  }

  /** A top-level class of Jupiter. */
  public static TestNode classOf(String name) {
    return classBelow(jupiter(), name);
  }

  /** A class below another node. */
  public static TestNode classBelow(TestNode parent, String name) {
    return child(parent, "class:" + name, Kind.CONTAINER, new Source.OfClass(name), name);
  }

  /** A class whose author gave it a name. */
  public static TestNode titledBelow(TestNode parent, String name, String title) {
    return new TestNode(
        parent.uniqueId() + "/[class:" + name + "]",
        Optional.of(parent),
        Kind.CONTAINER,
        new Source.OfClass(name),
        title,
        name,
        new Traits(false, false, Set.of(), Set.of(), "", true));
  }

  /** The same node with another name for people. */
  public static TestNode shownAs(TestNode node, String displayName) {
    return new TestNode(
        node.uniqueId(),
        node.parent(),
        node.kind(),
        node.source(),
        displayName,
        node.legacyName(),
        node.traits());
  }

  /** A test method without parameters. */
  public static TestNode test(TestNode parent, String method) {
    return child(
        parent, "method:" + method + "()", Kind.TEST, source(parent, method, ""), method + "()");
  }

  /** A method that has invocations. */
  public static TestNode template(TestNode parent, String method, String parameterTypes) {
    String legacyName = method + "(" + parameterTypes + ")";
    return child(
        parent,
        "test-template:" + legacyName,
        Kind.CONTAINER,
        source(parent, method, parameterTypes),
        legacyName);
  }

  /** An invocation of a template. */
  public static TestNode invocation(TestNode template, int number) {
    return child(
        template,
        "test-template-invocation:#" + number,
        Kind.TEST,
        template.source(),
        template.legacyName() + "[" + number + "]");
  }

  /** Any node. */
  public static TestNode child(
      TestNode parent, String segment, Kind kind, Source source, String name) {
    return new TestNode(
        parent.uniqueId() + "/[" + segment + "]",
        Optional.of(parent),
        kind,
        source,
        name,
        name,
        false);
  }

  private static Source source(TestNode parent, String method, String parameterTypes) {
    return new Source.OfMethod(parent.source().className().orElseThrow(), method, parameterTypes);
  }
}
