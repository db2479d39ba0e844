package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.volley.model.Outcome;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.WorkerEvent;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.Asking;
import dev.volley.wire.proto.BrokenClass;
import dev.volley.wire.proto.Described;
import dev.volley.wire.proto.Dumped;
import dev.volley.wire.proto.ExitCall;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.FromWorker.MessageCase;
import dev.volley.wire.proto.Goodbye;
import dev.volley.wire.proto.Hello;
import dev.volley.wire.proto.Leaks;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Ready;
import dev.volley.wire.proto.RequestDone;
import dev.volley.wire.proto.RequestStarted;
import dev.volley.wire.proto.Started;
import dev.volley.wire.proto.TakenBack;
import dev.volley.wire.proto.Thrown;
import dev.volley.wire.proto.Unready;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessageTranslatorTest {
  private static final Thrown THROWN =
      Thrown.newBuilder()
          .setClassName("a.Boom")
          .setSimpleName("Boom")
          .setMessage("m")
          .setText("a.Boom: m")
          .addFrames("a.B.c(B.java:1)")
          .setCause(Thrown.newBuilder().setClassName("a.Cause").setCircular(true))
          .setExpected("1")
          .build();
  private static final FromWorker HELLO =
      FromWorker.newBuilder()
          .setHello(
              Hello.newBuilder()
                  .setProtocolVersion(Preamble.VERSION)
                  .setPid(4711)
                  .setJavaVersion("17"))
          .build();
  private static final Node ENGINE = node(1, 0, "[engine:e]").build();
  private static final Node TEST =
      node(2, 1, "/[test:t]")
          .setKind(Node.Kind.TEST)
          .setClassName("a.B")
          .setMethodName("c")
          .setLegacyName("c()")
          .build();

  private final NodeBook nodes = new NodeBook();
  private final MessageTranslator translator = new MessageTranslator(nodes);

  @Test
  void translatesEveryKindOfMessage() throws BrokenConversation {
    Map<MessageCase, FromWorker> conversation = conversation();

    assertThat(conversation.keySet())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(MessageCase.MESSAGE_NOT_SET)));
    Map<MessageCase, WorkerEvent> events = new LinkedHashMap<>();
    for (FromWorker message : conversation.values()) {
      events.put(message.getMessageCase(), translator.translate(message));
    }

    TestNode test = nodeOf(events);
    assertThat(test.uniqueId()).isEqualTo("[engine:e]/[test:t]");
    assertThat(test.displayName()).isEqualTo("c()");
    assertThat(test.source()).isEqualTo(new TestNode.Source.OfMethod("a.B", "c", ""));
    assertThat(events.get(MessageCase.HELLO)).isEqualTo(new WorkerEvent.Hello(4711, "17"));
    assertThat(events.get(MessageCase.READY))
        .isEqualTo(new WorkerEvent.Ready(List.of("e"), Map.of("k", "v")));
    assertThat(events.get(MessageCase.STARTED))
        .isEqualTo(new TestEvent.Started(test, Instant.ofEpochMilli(99)));
    assertThat(events.get(MessageCase.FINISHED))
        .isEqualTo(new TestEvent.Finished(test, Duration.ofNanos(5), new Outcome.Passed()));
    assertThat(events.get(MessageCase.PRINTED))
        .isEqualTo(
            new TestEvent.Printed(
                Optional.of(test),
                StandardStream.ERR,
                StandardCharsets.UTF_8.encode("p").asReadOnlyBuffer()));
    assertThat(events.get(MessageCase.REQUEST_DONE))
        .isInstanceOfSatisfying(
            WorkerEvent.RequestDone.class,
            done -> {
              assertThat(done.thrown().orElseThrow().message()).contains("m");
              assertThat(done.brokenClasses()).containsOnlyKeys("a.Broken");
            });
    assertThat(events.get(MessageCase.EXIT_CALL))
        .isEqualTo(new WorkerEvent.Exiting(new dev.volley.model.ExitCall("t", List.of())));
    assertThat(events.get(MessageCase.DUMPED))
        .isEqualTo(new WorkerEvent.Dumped(3, List.of(), "", List.of(), true));
    assertThat(events.get(MessageCase.LEAKS))
        .isEqualTo(new WorkerEvent.Leaked(7, List.of("a.B"), List.of()));
    assertThat(events.get(MessageCase.ASKING)).isEqualTo(new WorkerEvent.Asking(7));
    assertThat(events.get(MessageCase.TAKEN_BACK)).isEqualTo(new WorkerEvent.TakenBack(8));
    assertThat(events.get(MessageCase.GOODBYE)).isEqualTo(new WorkerEvent.Goodbye(1));
  }

  @Test
  void translatesAThrowableWhole() throws BrokenConversation {
    hello();

    WorkerEvent event =
        translator.translate(
            FromWorker.newBuilder().setUnready(Unready.newBuilder().setThrown(THROWN)).build());

    assertThat(event)
        .isInstanceOfSatisfying(
            WorkerEvent.Unready.class,
            unready -> {
              assertThat(unready.thrown().className()).isEqualTo("a.Boom");
              assertThat(unready.thrown().frames()).containsExactly("a.B.c(B.java:1)");
              assertThat(unready.thrown().expected()).contains("1");
              assertThat(unready.thrown().actual()).isEmpty();
              assertThat(unready.thrown().cause().orElseThrow().circular()).isTrue();
              assertThat(unready.thrown().cause().orElseThrow().message()).isEmpty();
            });
  }

  @ParameterizedTest
  @EnumSource(
      value = Finished.Status.class,
      names = {"UNKNOWN", "UNRECOGNIZED"},
      mode = EnumSource.Mode.EXCLUDE)
  void isRedWhereTheStatusIs(Finished.Status status) throws BrokenConversation {
    ready();
    begin(7);
    describe(7, ENGINE, TEST);

    WorkerEvent event =
        translator.translate(finished(Finished.newBuilder().setNode(2).setStatus(status)));

    assertThat(event)
        .isInstanceOfSatisfying(
            TestEvent.Finished.class,
            finished ->
                assertThat(finished.outcome().isRed())
                    .isEqualTo(
                        status == Finished.Status.FAILED || status == Finished.Status.ERRED));
  }

  @Test
  void refusesAnOutcomeOfNoKnownKind() throws BrokenConversation {
    ready();
    begin(7);
    describe(7, ENGINE, TEST);

    refuses(finished(Finished.newBuilder().setNode(2)), "outcome of no known kind");
    refuses(finished(Finished.newBuilder().setNode(2).setStatusValue(99)), "no known kind, 99");
  }

  @Test
  void refusesAnotherVersionOfTheProtocol() {
    refuses(
        FromWorker.newBuilder()
            .setHello(Hello.newBuilder().setProtocolVersion(Preamble.VERSION + 1))
            .build(),
        "speaks version " + (Preamble.VERSION + 1));
  }

  @Test
  void refusesWhatComesBeforeHelloOrIsASecondOne() throws BrokenConversation {
    refuses(FromWorker.newBuilder().setReady(Ready.getDefaultInstance()).build(), "before Hello");
    hello();
    refuses(HELLO, "Hello twice");
  }

  @Test
  void refusesAMessageOfNoKind() throws BrokenConversation {
    hello();

    refuses(FromWorker.getDefaultInstance(), "no known kind");
  }

  @Test
  void refusesWhatComesAfterGoodbye() throws BrokenConversation {
    hello();
    translator.translate(goodbye(0));

    refuses(goodbye(0), "after Goodbye");
  }

  @Test
  void refusesAGoodbyeThatCountsMoreOutcomesThanCame() throws BrokenConversation {
    hello();

    refuses(goodbye(1), "it says it sent 1 outcomes, and 0 arrived");
  }

  @Test
  void refusesNodesThatWereNotDescribed() throws BrokenConversation {
    ready();
    begin(7);

    refuses(FromWorker.newBuilder().setStarted(Started.newBuilder().setNode(1)).build(), "node 1");
    refuses(
        finished(Finished.newBuilder().setNode(1).setStatus(Finished.Status.SUCCESSFUL)), "node 1");
    refuses(printed(1), "node 1");
    refuses(printed(-1), "node -1");
    refuses(described(7, node(2, 1, "/[test:t]").build()), "node 1");
  }

  @Test
  void refusesANumberThatIsTakenOrNone() throws BrokenConversation {
    ready();
    begin(7);
    describe(7, ENGINE);

    refuses(described(7, ENGINE), "node 1");
    refuses(described(7, node(0, 0, "[engine:f]").build()), "node 0");
    refuses(described(7, node(3, 0, "[engine:f]").setKindValue(99).build()), "of kind 99");
  }

  @Test
  void refusesAStreamOfNoKnownKind() throws BrokenConversation {
    hello();

    refuses(
        FromWorker.newBuilder().setPrinted(Printed.newBuilder().setStreamValue(9)).build(),
        "stream of no known kind");
  }

  @Test
  void refusesWhatIsSaidOfAnotherRequestThanTheOneThatRuns() throws BrokenConversation {
    ready();
    begin(7);

    refuses(described(8, ENGINE), "described tests of request 8 while it ran 7");
    assertThat(nodes.size()).isZero();
  }

  @Test
  void nobodyPrintsWhereTheRequestIsDone() throws BrokenConversation {
    ready();
    begin(7);
    describe(7, ENGINE, TEST);
    done(7);

    assertThat(translator.translate(printed(2)))
        .isInstanceOfSatisfying(
            TestEvent.Printed.class, printed -> assertThat(printed.node()).isEmpty());
    refuses(printed(3), "node 3");
  }

  @Test
  void forgetsTheNodesOfRequestsThatAreDone() throws BrokenConversation {
    ready();

    int number = 0;
    for (int request = 1; request <= 1_000; request++) {
      int engine = ++number;
      begin(request);
      describe(request, node(engine, 0, "[engine:e]").build());
      for (int i = 0; i < 100; i++) {
        describe(request, node(++number, engine, "/[test:" + i + "]").build());
      }
      done(request);
      assertThat(nodes.size()).isZero();
    }
  }

  private static Map<MessageCase, FromWorker> conversation() {
    Map<MessageCase, FromWorker> messages = new LinkedHashMap<>();
    List.of(
            HELLO.toBuilder(),
            FromWorker.newBuilder().setUnready(Unready.newBuilder().setThrown(THROWN)),
            FromWorker.newBuilder()
                .setReady(Ready.newBuilder().addEngines("e").putSystemProperties("k", "v")),
            FromWorker.newBuilder().setRequestStarted(RequestStarted.newBuilder().setRequest(7)),
            FromWorker.newBuilder()
                .setDescribed(
                    Described.newBuilder()
                        .setRequest(7)
                        .addNodes(ENGINE)
                        .addNodes(TEST)
                        .setComplete(true)),
            FromWorker.newBuilder().setAsking(Asking.newBuilder().setRequest(7)),
            FromWorker.newBuilder().setStarted(Started.newBuilder().setNode(2).setEpochMillis(99)),
            FromWorker.newBuilder()
                .setPrinted(
                    Printed.newBuilder()
                        .setNode(2)
                        .setStream(Printed.Stream.ERR)
                        .setText(ByteString.copyFromUtf8("p"))),
            FromWorker.newBuilder()
                .setFinished(
                    Finished.newBuilder()
                        .setNode(2)
                        .setNanos(5)
                        .setStatus(Finished.Status.SUCCESSFUL)),
            FromWorker.newBuilder().setExitCall(ExitCall.newBuilder().setThread("t")),
            FromWorker.newBuilder().setDumped(Dumped.newBuilder().setNumber(3).setLast(true)),
            FromWorker.newBuilder().setLeaks(Leaks.newBuilder().setRequest(7).addClassNames("a.B")),
            FromWorker.newBuilder()
                .setRequestDone(
                    RequestDone.newBuilder()
                        .setRequest(7)
                        .setThrown(THROWN)
                        .addBrokenClasses(
                            BrokenClass.newBuilder().setClassName("a.Broken").setThrown(THROWN))),
            FromWorker.newBuilder().setTakenBack(TakenBack.newBuilder().setRequest(8)),
            FromWorker.newBuilder().setGoodbye(Goodbye.newBuilder().setFinished(1)))
        .forEach(message -> messages.put(message.getMessageCase(), message.build()));
    return messages;
  }

  private void hello() throws BrokenConversation {
    translator.translate(HELLO);
  }

  private void ready() throws BrokenConversation {
    hello();
    translator.translate(FromWorker.newBuilder().setReady(Ready.getDefaultInstance()).build());
  }

  private void begin(int request) throws BrokenConversation {
    translator.translate(
        FromWorker.newBuilder()
            .setRequestStarted(RequestStarted.newBuilder().setRequest(request))
            .build());
  }

  private void describe(int request, Node... described) throws BrokenConversation {
    translator.translate(described(request, described));
  }

  private static FromWorker described(int request, Node... described) {
    return FromWorker.newBuilder()
        .setDescribed(
            Described.newBuilder()
                .setRequest(request)
                .addAllNodes(List.of(described))
                .setComplete(true))
        .build();
  }

  private void done(int request) throws BrokenConversation {
    translator.translate(
        FromWorker.newBuilder()
            .setRequestDone(RequestDone.newBuilder().setRequest(request))
            .build());
  }

  private static FromWorker printed(int node) {
    return FromWorker.newBuilder().setPrinted(Printed.newBuilder().setNode(node)).build();
  }

  private static FromWorker finished(Finished.Builder finished) {
    return FromWorker.newBuilder().setFinished(finished).build();
  }

  private static FromWorker goodbye(long finished) {
    return FromWorker.newBuilder().setGoodbye(Goodbye.newBuilder().setFinished(finished)).build();
  }

  private static Node.Builder node(int id, int parent, String part) {
    return Node.newBuilder().setId(id).setParent(parent).setIdPart(part);
  }

  private static TestNode nodeOf(Map<MessageCase, WorkerEvent> events) {
    return events.values().stream()
        .filter(TestEvent.Started.class::isInstance)
        .map(event -> ((TestEvent.Started) event).node())
        .findFirst()
        .orElseThrow();
  }

  private void refuses(FromWorker message, String problem) {
    assertThatThrownBy(() -> translator.translate(message))
        .isInstanceOf(BrokenConversation.class)
        .hasMessageContaining(problem);
  }
}
