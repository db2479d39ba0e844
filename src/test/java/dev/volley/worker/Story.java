package dev.volley.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.RequestDone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a worker said, and what a controller makes of it. Checks the order of things as it goes. */
final class Story {

  private final List<FromWorker> messages = new ArrayList<>();
  private final Map<Integer, Node> nodes = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();
  private final List<Integer> running = new ArrayList<>();
  private final Map<Integer, Finished> finished = new HashMap<>();
  private boolean saidGoodbye;

  List<FromWorker> messages() {
    return messages;
  }

  /** Takes the next message, and complains about what no worker may say. */
  void add(FromWorker message) {
    assertThat(saidGoodbye).as("nothing after Goodbye, but %s", message).isFalse();
    messages.add(message);
    if (message.hasDescribed()) {
      message.getDescribed().getNodesList().forEach(this::describe);
    } else if (message.hasStarted()) {
      assertThat(nodes).containsKey(message.getStarted().getNode());
      running.add(message.getStarted().getNode());
    } else if (message.hasFinished()) {
      finish(message.getFinished());
    } else if (message.hasGoodbye()) {
      saidGoodbye = true;
      assertThat(message.getGoodbye().getFinished()).isEqualTo(finished.size());
    }
  }

  boolean saidGoodbye() {
    return saidGoodbye;
  }

  /** The last node whose unique id ends so. */
  Node node(String idEnd) {
    return nodes.values().stream()
        .filter(node -> id(node.getId()).endsWith(idEnd))
        .reduce((first, second) -> first.getId() > second.getId() ? first : second)
        .orElseThrow(() -> new AssertionError("No node " + idEnd + " among " + ids.values()));
  }

  String id(int node) {
    return ids.getOrDefault(node, "");
  }

  Finished finished(String idEnd) {
    return Optional.ofNullable(finished.get(node(idEnd).getId()))
        .orElseThrow(() -> new AssertionError(idEnd + " has not finished"));
  }

  /** Legacy names of what was described as a test, in order, with the status they ended with. */
  List<String> outcomes() {
    List<String> outcomes = new ArrayList<>();
    for (FromWorker message : messages) {
      if (message.hasFinished()) {
        Node node = nodes.get(message.getFinished().getNode());
        if (node != null && node.getKind() != Node.Kind.CONTAINER) {
          outcomes.add(node.getLegacyName() + " " + message.getFinished().getStatus());
        }
      }
    }
    return outcomes;
  }

  /** Legacy names of the tests described before execution. */
  List<String> planned() {
    List<String> planned = new ArrayList<>();
    for (FromWorker message : messages) {
      if (message.hasStarted()) {
        break;
      }
      message.getDescribed().getNodesList().stream()
          .filter(node -> node.getKind() != Node.Kind.CONTAINER)
          .forEach(node -> planned.add(node.getLegacyName()));
    }
    return planned;
  }

  RequestDone done(int request) {
    return messages.stream()
        .filter(FromWorker::hasRequestDone)
        .map(FromWorker::getRequestDone)
        .filter(done -> done.getRequest() == request)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No RequestDone " + request));
  }

  /** All that one node printed on one stream. */
  String printed(int node, Printed.Stream stream) {
    ByteString text = ByteString.EMPTY;
    for (FromWorker message : messages) {
      Printed printed = message.getPrinted();
      if (message.hasPrinted() && printed.getNode() == node && printed.getStream() == stream) {
        text = text.concat(printed.getText());
      }
    }
    return text.toStringUtf8();
  }

  String out(String idEnd) {
    return printed(node(idEnd).getId(), Printed.Stream.OUT);
  }

  @Override
  public String toString() {
    return messages.toString();
  }

  private void describe(Node node) {
    assertThat(nodes).doesNotContainKey(node.getId());
    String parent = ids.get(node.getParent());
    if (node.getParent() != 0) {
      assertThat(parent).as("parent of %s", node).isNotNull();
    }
    nodes.put(node.getId(), node);
    ids.put(
        node.getId(),
        (parent != null && node.getIdPart().startsWith("/") ? parent : "") + node.getIdPart());
  }

  private void finish(Finished message) {
    if (message.getStatus() != Finished.Status.SKIPPED) {
      assertThat(running.remove((Integer) message.getNode()))
          .as("%s was started", message)
          .isTrue();
    }
    assertThat(finished.put(message.getNode(), message)).as("%s ends once", message).isNull();
  }
}
