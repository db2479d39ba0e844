package dev.volley.fork;

import dev.volley.model.ExitCall;
import dev.volley.model.Outcome;
import dev.volley.model.StandardStream;
import dev.volley.model.TestEvent;
import dev.volley.model.TestNode;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerEvent;
import dev.volley.wire.Preamble;
import dev.volley.wire.proto.BrokenClass;
import dev.volley.wire.proto.Described;
import dev.volley.wire.proto.Dumped;
import dev.volley.wire.proto.Finished;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.FromWorker.MessageCase;
import dev.volley.wire.proto.Goodbye;
import dev.volley.wire.proto.Hello;
import dev.volley.wire.proto.Node;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.Ready;
import dev.volley.wire.proto.RequestDone;
import dev.volley.wire.proto.Stack;
import dev.volley.wire.proto.Started;
import dev.volley.wire.proto.Unready;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns what one worker says into events of the model, and refuses what makes no sense: a worker is
 * not trusted. For the worker's reader alone.
 */
final class MessageTranslator {
  /** What a worker may tell of the stack that ended it. */
  private static final int MOST_FRAMES = 64;

  private final NodeBook nodes;
  private final RequestCourse course = new RequestCourse();
  private boolean greeted;
  private boolean dismissed;
  private long finished;

  /** A translator for a worker that has not said anything. */
  MessageTranslator(NodeBook nodes) {
    this.nodes = nodes;
  }

  /**
   * Translates the next message.
   *
   * @throws BrokenConversation if it makes no sense at this place; then nothing after it does
   */
  WorkerEvent translate(FromWorker message) throws BrokenConversation {
    MessageCase kind = message.getMessageCase();
    if (dismissed) {
      throw new BrokenConversation("it said " + kind + " after Goodbye");
    }
    if (greeted == (kind == MessageCase.HELLO)) {
      throw new BrokenConversation(
          greeted ? "it said Hello twice" : "it said " + kind + " before Hello");
    }
    return switch (kind) {
      case HELLO -> hello(message.getHello());
      case READY -> ready(message.getReady());
      case UNREADY -> unready(message.getUnready());
      case REQUEST_STARTED -> requestStarted(message.getRequestStarted().getRequest());
      case DESCRIBED -> described(message.getDescribed());
      case STARTED -> started(message.getStarted());
      case FINISHED -> finished(message.getFinished());
      case PRINTED -> printed(message.getPrinted());
      case REQUEST_DONE -> requestDone(message.getRequestDone());
      case ASKING -> asking(message.getAsking().getRequest());
      case LEAKS -> LeakMessages.leaked(message.getLeaks());
      case TAKEN_BACK -> takenBack(message.getTakenBack().getRequest());
      case DUMPED -> dumped(message.getDumped());
      case EXIT_CALL -> new WorkerEvent.Exiting(exitCall(message.getExitCall()));
      case GOODBYE -> goodbye(message.getGoodbye());
      case MESSAGE_NOT_SET -> throw new BrokenConversation("it sent a message of no known kind");
    };
  }

  private WorkerEvent hello(Hello hello) throws BrokenConversation {
    if (hello.getProtocolVersion() != Preamble.VERSION) {
      throw new BrokenConversation(
          "it speaks version "
              + hello.getProtocolVersion()
              + " of the protocol, and this Volley speaks "
              + Preamble.VERSION
              + "; worker and plugin must be of one release");
    }
    greeted = true;
    return new WorkerEvent.Hello(hello.getPid(), hello.getJavaVersion());
  }

  private WorkerEvent ready(Ready ready) throws BrokenConversation {
    course.starts(true);
    return new WorkerEvent.Ready(ready.getEnginesList(), ready.getSystemPropertiesMap());
  }

  private WorkerEvent unready(Unready unready) throws BrokenConversation {
    course.starts(false);
    return new WorkerEvent.Unready(ThrownTranslator.translate(unready.getThrown()));
  }

  private WorkerEvent requestStarted(int request) throws BrokenConversation {
    course.begins(request);
    return new WorkerEvent.RequestStarted(request);
  }

  private WorkerEvent described(Described described) throws BrokenConversation {
    course.describes(described.getRequest(), described.getComplete());
    List<TestNode> added = new ArrayList<>(described.getNodesCount());
    for (Node node : described.getNodesList()) {
      added.add(nodes.add(described.getRequest(), node));
    }
    return new TestEvent.Described(described.getRequest(), added, described.getComplete());
  }

  private WorkerEvent started(Started started) throws BrokenConversation {
    TestNode node = nodes.find(started.getNode());
    course.runs(node);
    return new TestEvent.Started(node, Instant.ofEpochMilli(started.getEpochMillis()));
  }

  private WorkerEvent finished(Finished message) throws BrokenConversation {
    TestNode node = nodes.find(message.getNode());
    course.runs(node);
    finished++;
    Duration duration = Duration.ofNanos(Math.max(0, message.getNanos()));
    return new TestEvent.Finished(node, duration, outcome(node, message));
  }

  private static Outcome outcome(TestNode node, Finished message) throws BrokenConversation {
    Optional<Thrown> thrown = thrown(message.hasThrown(), message.getThrown());
    return switch (message.getStatus()) {
      case SUCCESSFUL -> new Outcome.Passed();
      case ABORTED -> new Outcome.Aborted(thrown);
      // Without the assertion's error there is nothing that failed, but red it stays.
      case FAILED ->
          thrown
              .<Outcome>map(Outcome.Failed::new)
              .orElseGet(() -> new Outcome.Errored(Optional.empty()));
      case ERRED -> new Outcome.Errored(thrown);
      case SKIPPED -> new Outcome.Skipped(message.getReason());
      case UNKNOWN, UNRECOGNIZED ->
          throw new BrokenConversation(
              "it told of " + node + " an outcome of no known kind, " + message.getStatusValue());
    };
  }

  private WorkerEvent printed(Printed printed) throws BrokenConversation {
    StandardStream stream =
        switch (printed.getStream()) {
          case OUT -> StandardStream.OUT;
          case ERR -> StandardStream.ERR;
          case UNRECOGNIZED ->
              throw new BrokenConversation(
                  "it printed to a stream of no known kind, " + printed.getStreamValue());
        };
    return new TestEvent.Printed(
        nodes.findPrinter(printed.getNode()), stream, printed.getText().asReadOnlyByteBuffer());
  }

  private WorkerEvent asking(int request) throws BrokenConversation {
    course.asks(request);
    return new WorkerEvent.Asking(request);
  }

  private WorkerEvent takenBack(int request) throws BrokenConversation {
    course.givesBack(request);
    nodes.drop(request);
    return new WorkerEvent.TakenBack(request);
  }

  private WorkerEvent requestDone(RequestDone done) throws BrokenConversation {
    course.ends(done.getRequest(), done.hasThrown());
    nodes.drop(done.getRequest());
    Map<String, Thrown> broken = new HashMap<>();
    for (BrokenClass brokenClass : done.getBrokenClassesList()) {
      broken.put(brokenClass.getClassName(), ThrownTranslator.translate(brokenClass.getThrown()));
    }
    return new WorkerEvent.RequestDone(
        done.getRequest(),
        thrown(done.hasThrown(), done.getThrown()),
        broken,
        Math.max(0, Math.min(100, done.getHeapPercent())));
  }

  private WorkerEvent dumped(Dumped dumped) throws BrokenConversation {
    List<WorkerEvent.Dumped.Stack> stacks = new ArrayList<>(dumped.getStacksCount());
    for (Stack stack : dumped.getStacksList()) {
      // What it spoke of when it took the stack may be done by now.
      stacks.add(
          new WorkerEvent.Dumped.Stack(
              nodes.findPrinter(stack.getNode()),
              stack.getNode(),
              stack.getThread(),
              stack.getFrames()));
    }
    return new WorkerEvent.Dumped(
        dumped.getNumber(), stacks, dumped.getDeadlock(), dumped.getFilesList(), dumped.getLast());
  }

  private static ExitCall exitCall(dev.volley.wire.proto.ExitCall call) {
    return new ExitCall(
        call.getThread(), call.getFramesList().stream().limit(MOST_FRAMES).toList());
  }

  private WorkerEvent goodbye(Goodbye goodbye) throws BrokenConversation {
    if (goodbye.getFinished() != finished) {
      throw new BrokenConversation(
          "it says it sent " + goodbye.getFinished() + " outcomes, and " + finished + " arrived");
    }
    course.leaves();
    dismissed = true;
    return new WorkerEvent.Goodbye(goodbye.getFinished());
  }

  private static Optional<Thrown> thrown(boolean present, dev.volley.wire.proto.Thrown thrown) {
    return present ? Optional.of(ThrownTranslator.translate(thrown)) : Optional.empty();
  }
}
