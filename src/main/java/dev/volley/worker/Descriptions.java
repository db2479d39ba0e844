package dev.volley.worker;

import dev.volley.wire.proto.Described;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Describes the tests and containers of one request. Before execution it is called by the main
 * thread, during execution by any thread on which something registers.
 */
final class Descriptions {

  private static final int MOST_NODES = 500;
  private static final int MOST_BYTES = 1024 * 1024;
  private static final int MOST_IN_NAME = 64 * 1024;

  private final int request;
  private final OutputBatch output;
  private final NodeNumbers numbers;
  private volatile @Nullable NodeTraits traits;

  Descriptions(int request, OutputBatch output, NodeNumbers numbers) {
    this.request = request;
    this.output = output;
    this.numbers = numbers;
  }

  /** Says that nothing was discovered. */
  void describeNothing() {
    output.send(message(Described.newBuilder().setComplete(true)));
  }

  /**
   * Describes a plan whole, parents before children; on its way when this returns.
   *
   * @param ofPlan describes what placing its nodes must respect, from here on
   */
  void describe(TestPlan plan, NodeTraits ofPlan) {
    traits = ofPlan;
    Described.Builder chunk = Described.newBuilder();
    int bytes = 0;
    Deque<TestIdentifier> open = new ArrayDeque<>();
    pushAll(plan.getRoots(), open);
    while (!open.isEmpty()) {
      TestIdentifier next = open.pop();
      Node node = node(next);
      chunk.addNodes(node);
      bytes += node.getSerializedSize();
      if (chunk.getNodesCount() == MOST_NODES || bytes > MOST_BYTES) {
        output.sendLater(message(chunk));
        chunk = Described.newBuilder();
        bytes = 0;
      }
      pushAll(plan.getChildren(next), open);
    }
    output.send(message(chunk.setComplete(true)));
  }

  /** Describes what has registered during execution; on its way with what follows. */
  void describeLate(TestIdentifier registered) {
    output.sendLater(message(Described.newBuilder().addNodes(node(registered)).setComplete(true)));
  }

  private FromWorker message(Described.Builder described) {
    return FromWorker.newBuilder().setDescribed(described.setRequest(request)).build();
  }

  private Node node(TestIdentifier test) {
    String id = Texts.wellFormed(test.getUniqueId());
    String parentId =
        test.getParentIdObject().map(UniqueId::toString).map(Texts::wellFormed).orElse("");
    Optional<Integer> parent = parentId.isEmpty() ? Optional.empty() : numbers.of(parentId);
    boolean below = parent.isPresent() && id.startsWith(parentId + "/");
    String legacyName = Texts.cut(test.getLegacyReportingName(), MOST_IN_NAME);
    String displayName = Texts.cut(test.getDisplayName(), MOST_IN_NAME);
    Node.Builder node =
        Node.newBuilder()
            .setId(numbers.give(id))
            .setParent(parent.orElse(0))
            .setIdPart(below ? id.substring(parentId.length()) : id)
            .setKind(kind(test))
            .setDisplayName(displayName.equals(legacyName) ? "" : displayName)
            .setLegacyName(legacyName);
    test.getSource().ifPresent(source -> addSource(node, source));
    NodeTraits known = traits;
    if (known != null) {
      known.add(test, node);
    }
    return node.build();
  }

  private static void addSource(Node.Builder node, TestSource source) {
    if (source instanceof ClassSource) {
      node.setClassName(Texts.wellFormed(((ClassSource) source).getClassName()));
    } else if (source instanceof MethodSource) {
      MethodSource method = (MethodSource) source;
      String parameters = method.getMethodParameterTypes();
      node.setClassName(Texts.wellFormed(method.getClassName()));
      node.setMethodName(Texts.wellFormed(method.getMethodName()));
      node.setParameterTypes(parameters == null ? "" : Texts.wellFormed(parameters));
    }
  }

  private static Node.Kind kind(TestIdentifier test) {
    switch (test.getType()) {
      case TEST:
        return Node.Kind.TEST;
      case CONTAINER_AND_TEST:
        return Node.Kind.CONTAINER_AND_TEST;
      case CONTAINER:
      default:
        return Node.Kind.CONTAINER;
    }
  }

  /** So that they leave in the order they have. */
  private static void pushAll(Iterable<TestIdentifier> tests, Deque<TestIdentifier> open) {
    List<TestIdentifier> reversed = new ArrayList<>();
    tests.forEach(reversed::add);
    Collections.reverse(reversed);
    reversed.forEach(open::push);
  }
}
