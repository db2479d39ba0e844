package dev.volley.worker;

import dev.volley.wire.proto.Asking;
import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.BrokenClass;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.FromWorker;
import dev.volley.wire.proto.Printed;
import dev.volley.wire.proto.RequestDone;
import dev.volley.wire.proto.RequestStarted;
import dev.volley.wire.proto.TakenBack;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Runs requests on the JUnit Platform, one after another, within one launcher session. For the main
 * thread.
 *
 * <p>The first class in which the platform's types are met: whoever opens it may be told that they
 * are missing or do not fit together.
 */
final class RequestRunner {

  private final LauncherSession session;
  private final Configure configure;
  private final JvmState jvm;
  private final OutputBatch output;
  private final Attribution attribution;
  private final CommandQueue queue;
  private final CapturePipe capture;
  private final Execution execution;
  private final NodeNumbers numbers = new NodeNumbers();
  private final ClassTraits classes = new ClassTraits();
  private final LeakWatch leaks;
  private boolean saidTrouble;

  private RequestRunner(
      LauncherSession session,
      CommandQueue queue,
      Configure configure,
      JvmState jvm,
      OutputBatch output,
      Attribution attribution,
      CapturePipe capture) {
    this.session = session;
    this.queue = queue;
    this.configure = configure;
    this.jvm = jvm;
    this.output = output;
    this.attribution = attribution;
    this.capture = capture;
    this.leaks = new LeakWatch(configure.getWatchedLeaksList());
    this.execution = new Execution(session.getLauncher(), queue.stops());
  }

  /** Opens the launcher session; throws what that throws, errors of linking included. */
  static RequestRunner open(
      CommandQueue queue,
      Configure configure,
      JvmState jvm,
      OutputBatch output,
      Attribution attribution,
      CapturePipe capture) {
    LauncherSession session = LauncherFactory.openSession();
    return new RequestRunner(
        session,
        queue,
        UserListeners.register(configure, session.getLauncher(), jvm.loader()),
        jvm,
        output,
        attribution,
        capture);
  }

  /**
   * Ids of the engines on the class path, without those that the user does not want; all of them
   * where he wants none: then they find nothing, which is said as ever.
   */
  List<String> engines() {
    List<String> found = new ArrayList<>();
    for (TestEngine engine : ServiceLoader.load(TestEngine.class, jvm.loader())) {
      found.add(engine.getId());
    }
    List<String> wanted = new ArrayList<>(found);
    if (configure.getIncludeEnginesCount() > 0) {
      wanted.retainAll(configure.getIncludeEnginesList());
    }
    wanted.removeAll(configure.getExcludeEnginesList());
    return wanted.isEmpty() ? found : wanted;
  }

  /**
   * Runs a request from its RequestStarted to its RequestDone, whatever is thrown in between. One
   * that asked and was not granted ends without a RequestDone: it was taken back.
   */
  void run(Assign assign) {
    int request = assign.getRequest();
    output.send(
        FromWorker.newBuilder()
            .setRequestStarted(RequestStarted.newBuilder().setRequest(request))
            .build());
    RequestDone.Builder done = RequestDone.newBuilder().setRequest(request);
    boolean granted = true;
    try {
      granted = runGuarded(assign, done);
    } catch (Throwable thrown) {
      // Errors too: the worker goes on, and the controller says which tests have no outcome.
      done.setThrown(Throwables.describe(thrown, null));
    } finally {
      attribution.reset();
      numbers.forget();
      // Last: until here nodes could be interrupted that the engine has left unfinished.
      jvm.cleanThread();
    }
    if (granted && configure.getHeapPercent() > 0) {
      done.setHeapPercent(HeapUse.percent(configure.getHeapPercent()));
    }
    output.send(
        granted
            ? FromWorker.newBuilder().setRequestDone(done).build()
            : FromWorker.newBuilder()
                .setTakenBack(TakenBack.newBuilder().setRequest(request))
                .build());
  }

  /** Closes the launcher session, which may run the user's code. */
  void close() {
    session.close();
  }

  /** Whether it was granted. */
  private boolean runGuarded(Assign assign, RequestDone.Builder done) {
    Descriptions descriptions = new Descriptions(assign.getRequest(), output, numbers);
    DeclaredLocks locks = new DeclaredLocks();
    Discovery discovery =
        new Discovery(session.getLauncher(), configure, jvm.loader(), assign, locks);
    try {
      Optional<TestPlan> plan = discovery.discover();
      // An interrupt that came too late for the discovery is not meant for the first test.
      Thread.interrupted();
      locks.trouble().ifPresent(this::sayOnce);
      if (plan.isPresent()) {
        descriptions.describe(plan.get(), new NodeTraits(plan.get(), locks, classes));
        if (!isGranted(assign)) {
          return false;
        }
        execute(assign.getRequest(), plan.get(), descriptions);
      } else {
        descriptions.describeNothing();
      }
      return true;
    } finally {
      discovery.brokenClasses().forEach((name, why) -> addBroken(done, name, why));
    }
  }

  /** A suite may have many such classes, and one line leads to the cause. */
  private void sayOnce(String trouble) {
    if (!saidTrouble) {
      saidTrouble = true;
      byte[] line =
          ("Volley: "
                  + Texts.wellFormed(trouble)
                  + System.lineSeparator()
                  + "Volley: while it runs nothing else does, and so with others like it."
                  + System.lineSeparator())
              .getBytes(StandardCharsets.UTF_8);
      output.print(0, Printed.Stream.ERR, line, 0, line.length);
    }
  }

  private boolean isGranted(Assign assign) {
    if (assign.getGranted()) {
      return true;
    }
    queue.asking(assign.getRequest());
    output.send(
        FromWorker.newBuilder()
            .setAsking(Asking.newBuilder().setRequest(assign.getRequest()))
            .build());
    return queue.awaitGrant();
  }

  /** A plan without tests is not executed; one that only reports a failed discovery has tests. */
  private void execute(int request, TestPlan plan, Descriptions descriptions) {
    if (!plan.containsTests()) {
      return;
    }
    ResultForwarder forwarder =
        new ResultForwarder(plan, descriptions, numbers, output, attribution, capture);
    if (leaks.isOn()) {
      forwarder.watch(request, leaks);
    }
    try {
      execution.execute(plan, forwarder);
    } finally {
      forwarder.close();
    }
    Throwable unsaid = forwarder.unsaid();
    if (unsaid != null) {
      throw new IllegalStateException("Volley could not tell what became of a test", unsaid);
    }
  }

  private static void addBroken(RequestDone.Builder done, String name, Throwable why) {
    done.addBrokenClasses(
        BrokenClass.newBuilder().setClassName(name).setThrown(Throwables.describe(why, null)));
  }
}
