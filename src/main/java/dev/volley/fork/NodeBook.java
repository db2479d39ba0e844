package dev.volley.fork;

import dev.volley.model.TestNode;
import dev.volley.model.TestNode.Source;
import dev.volley.wire.proto.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The nodes one worker has described, by its numbers for them, for as long as their request runs.
 * For the worker's reader alone.
 */
final class NodeBook {
  private final Map<Integer, TestNode> nodes = new HashMap<>();
  private final Map<Integer, List<Integer>> numbersOf = new HashMap<>();
  private int highest;

  /**
   * Adds a node of a request.
   *
   * @throws BrokenConversation if its number is taken, its parent unknown or its kind none
   */
  TestNode add(int request, Node node) throws BrokenConversation {
    if (node.getId() < 1 || nodes.containsKey(node.getId())) {
      throw new BrokenConversation(
          "it described node "
              + node.getId()
              + " ("
              + node.getIdPart()
              + "), a number taken or not allowed");
    }
    Optional<TestNode> parent =
        node.getParent() == 0 ? Optional.empty() : Optional.of(find(node.getParent()));
    TestNode added =
        new TestNode(
            uniqueId(parent, node.getIdPart()),
            parent,
            kind(node),
            source(node),
            node.getDisplayName().isEmpty() ? node.getLegacyName() : node.getDisplayName(),
            node.getLegacyName(),
            traits(node));
    nodes.put(node.getId(), added);
    numbersOf.computeIfAbsent(request, unused -> new ArrayList<>()).add(node.getId());
    highest = Math.max(highest, node.getId());
    return added;
  }

  /**
   * The node of this number.
   *
   * @throws BrokenConversation if there is none
   */
  TestNode find(int number) throws BrokenConversation {
    TestNode node = nodes.get(number);
    if (node == null) {
      throw new BrokenConversation("it spoke of node " + number + ", which it has not described");
    }
    return node;
  }

  /**
   * The node that printed; empty for nobody, and where its request is done, since threads that a
   * test left behind may go on printing.
   *
   * @throws BrokenConversation if no node of this number was ever described
   */
  Optional<TestNode> findPrinter(int number) throws BrokenConversation {
    @Nullable TestNode node = nodes.get(number);
    boolean nobody = number == 0 || (node == null && number > 0 && number <= highest);
    return nobody ? Optional.empty() : Optional.of(find(number));
  }

  /** Forgets the nodes of a request that is done. */
  void drop(int request) {
    List<Integer> numbers = numbersOf.remove(request);
    if (numbers != null) {
      numbers.forEach(nodes::remove);
    }
  }

  /** How many nodes are known now. */
  int size() {
    return nodes.size();
  }

  private static String uniqueId(Optional<TestNode> parent, String part) {
    return part.startsWith("/") ? parent.map(TestNode::uniqueId).orElse("") + part : part;
  }

  private static TestNode.Kind kind(Node node) throws BrokenConversation {
    return switch (node.getKind()) {
      case CONTAINER -> TestNode.Kind.CONTAINER;
      case TEST -> TestNode.Kind.TEST;
      case CONTAINER_AND_TEST -> TestNode.Kind.CONTAINER_AND_TEST;
      case UNRECOGNIZED ->
          throw new BrokenConversation(
              "it described node " + node.getId() + " as of kind " + node.getKindValue());
    };
  }

  private static TestNode.Traits traits(Node node) {
    return new TestNode.Traits(
        node.getOrdered(),
        node.getDivisible(),
        Set.copyOf(node.getTagsList()),
        node.getLocksList().stream()
            .map(lock -> new TestNode.Lock(lock.getKey(), lock.getExclusive()))
            .collect(Collectors.toSet()),
        node.getFixture(),
        node.getTitled());
  }

  private static Source source(Node node) {
    if (node.getClassName().isEmpty()) {
      return new Source.Other();
    }
    return node.getMethodName().isEmpty()
        ? new Source.OfClass(node.getClassName())
        : new Source.OfMethod(node.getClassName(), node.getMethodName(), node.getParameterTypes());
  }
}
