package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.TestNode;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Hello;
import dev.volley.wire.proto.Lock;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.TakenBack;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeBookTest {

  private static final Node ENGINE = Node.newBuilder().setId(1).setIdPart("[engine:e]").build();

  private final NodeBook nodes = new NodeBook();

  @Test
  void forgetsTheNodesOfARequestThatWasDescribedAndTakenBack() throws BrokenConversation {
    nodes.add(1, ENGINE);
    nodes.add(2, ENGINE.toBuilder().setId(2).build());

    MessageTranslator translator = new MessageTranslator(nodes);
    translator.translate(
        FromWorker.newBuilder()
            .setHello(Hello.newBuilder().setProtocolVersion(Preamble.VERSION))
            .build());
    translator.translate(
        FromWorker.newBuilder().setTakenBack(TakenBack.newBuilder().setRequest(1)).build());

    assertThat(nodes.size()).isOne();
    assertThat(nodes.find(2).uniqueId()).isEqualTo("[engine:e]");
  }

  @Test
  void takesAUniqueIdWholeWhereItDoesNotBeginWithTheParents() throws BrokenConversation {
    assertThat(uniqueId(1, 0, "[engine:suite]")).isEqualTo("[engine:suite]");
    assertThat(uniqueId(2, 1, "/[suite:A]")).isEqualTo("[engine:suite]/[suite:A]");
    assertThat(uniqueId(3, 2, "/[engine:suite]"))
        .isEqualTo("[engine:suite]/[suite:A]/[engine:suite]");
    assertThat(uniqueId(4, 3, "/[suite:B]"))
        .isEqualTo("[engine:suite]/[suite:A]/[engine:suite]/[suite:B]");
    assertThat(uniqueId(5, 2, "[engine:suite]/[elsewhere:x]"))
        .isEqualTo("[engine:suite]/[elsewhere:x]");
  }

  private String uniqueId(int id, int parent, String part) throws BrokenConversation {
    return nodes
        .add(1, Node.newBuilder().setId(id).setParent(parent).setIdPart(part).build())
        .uniqueId();
  }

  @Test
  void keepsWhatPlacingANodeMustRespect() throws BrokenConversation {
    TestNode node =
        nodes.add(
            1,
            ENGINE.toBuilder()
                .addTags("slow")
                .addLocks(Lock.newBuilder().setKey("database").setExclusive(true))
                .setDivisible(true)
                .setFixture("spring:1")
                .setTitled(true)
                .build());

    assertThat(node.traits())
        .isEqualTo(
            new TestNode.Traits(
                false,
                true,
                Set.of("slow"),
                Set.of(new TestNode.Lock("database", true)),
                "spring:1",
                true));
  }
}
