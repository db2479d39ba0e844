package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.fork.Worker;
import dev.volley.model.Candidate;
import dev.volley.model.Unit;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerExit;
import dev.volley.report.TestList;
import dev.volley.zoo.run.Zoos;
import dev.volley.zoo.run.listing.Listed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Lists on real workers. */
@Timeout(120)
class ListingTest {
  private static final String MANY = "dev.volley.zoo.run.listing.ManyZoo";

  @TempDir Path directory;

  private final Inbox inbox = new Inbox();
  private final RunKit.Recorded console = new RunKit.Recorded();
  private final List<String> commands = new ArrayList<>();

  private RunKit kit() {
    return new RunKit(directory);
  }

  @Test
  void listsWhatWouldRunAndRunsNothing() {
    RunKit kit = kit().classes(Listed.MANY);

    TestList list = TestRun.list(kit.request());

    // Whatever runs of it ends its JVM.
    assertThat(list.problems()).isEmpty();
    assertThat(list.text().lines())
        .containsExactlyInAnyOrder(
            MANY + "#plain  tags: zoo",
            MANY + "#locked  tags: slow, zoo; locks: clock (to read), db",
            MANY + "#takes(int)  makes tests when it runs; tags: zoo",
            MANY + "#makes  makes tests when it runs; tags: zoo",
            MANY + "$Inner#within  tags: zoo");
    assertThat(kit.events()).doesNotExist();
    assertThat(kit.reports()).doesNotExist();
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void listsATestOnceThoughItsClassIsSelectedAsNestedToo() {
    TestList list = TestRun.list(kit().classes(Listed.MANY).className(MANY + "$Inner").request());

    assertThat(list.tests()).hasSize(5);
  }

  @Test
  void listsAsManyTestsAsARunOfThemHasUnlessTheyAreMadeWhenTheyRun() {
    TestList list = TestRun.list(kit().classes(Zoos.MIXED, Zoos.PRINTING).request());

    assertThat(list.tests()).filteredOn(entry -> entry.node().isTest()).hasSize(6 + 3);
    assertThat(list.tests()).filteredOn(entry -> !entry.node().isTest()).hasSize(3);
  }

  @Test
  void namesAClassThatCannotBeLoadedAndListsTheOthers() {
    TestList list = TestRun.list(kit().className("no.such.Zoo").classes(Listed.MANY).request());

    assertThat(list.problems())
        .singleElement()
        .asString()
        .startsWith("no.such.Zoo could not be discovered: ");
    assertThat(list.tests()).hasSize(5);
  }

  @Test
  void namesTheClassThatEndedTheWorkerAndThoseThatWereNotLookedAt() {
    TestList list =
        TestRun.list(kit().classes(Listed.MANY, Listed.DIES, Zoos.MIXED, Zoos.PRINTING).request());

    assertThat(list.tests()).hasSize(5);
    assertThat(list.problems()).hasSize(1);
    assertThat(list.problems().get(0))
        .contains("ended with exit code 3 while dev.volley.zoo.run.listing.DiesWhenDiscoveredZoo")
        .endsWith("Not looked at: dev.volley.zoo.run.MixedZoo, dev.volley.zoo.run.PrintingZoo.");
    assertThat(RunKit.liveWorkers()).isEmpty();
  }

  @Test
  void showsTheWordsOfAJvmThatRefusesItsArguments() {
    TestList list =
        TestRun.list(kit().classes(Listed.MANY).jvmArguments("-XX:NoSuchFlag=1").request());

    assertThat(list.problems()).singleElement().asString().contains("NoSuchFlag");
    assertThat(list.tests()).isEmpty();
  }

  @Test
  void listsInsideMaven() {
    TestList list = TestRun.list(kit().classes(Listed.MANY).insideMaven().request());

    assertThat(list.problems()).isEmpty();
    assertThat(list.tests()).hasSize(5);
  }

  @Test
  void startsNoWorkerForNothing() {
    assertThat(TestRun.list(kit().request())).isEqualTo(new TestList(List.of(), List.of()));
  }

  @Test
  void killsItsWorkerWhereItIsCancelledAndSaysWhatIsMissing() {
    inbox.put(new SessionEvent.CancelRequested());

    TestList list = listByADeafWorker(List.of(), "p.ATest");

    assertThat(commands).containsExactly("kill: the listing was cancelled");
    assertThat(list.problems())
        .containsExactly("The listing was stopped before its end.\nNot looked at: p.ATest.");
  }

  @Test
  void killsAWorkerThatHasDescribedAllAndDoesNotEnd() {
    TestList list =
        listByADeafWorker(
            List.of(
                new WorkerEvent.Ready(List.of("engine"), Map.of()),
                new WorkerEvent.RequestStarted(1),
                new WorkerEvent.Asking(1),
                new WorkerEvent.TakenBack(1)),
            "p.ATest");

    assertThat(commands)
        .containsExactly(
            "assign 1 asking", "take back 1", "end", "kill: it did not end within 30 s");
    assertThat(list.problems()).isEmpty();
    assertThat(console.lines)
        .singleElement()
        .asString()
        .startsWith("[WARNING]")
        .contains("It had discovered everything before.");
  }

  @Test
  void saysThatThereIsNoEngine() {
    TestList list =
        listByADeafWorker(List.of(new WorkerEvent.Ready(List.of(), Map.of())), "p.ATest");

    assertThat(commands).first().isEqualTo("end");
    assertThat(list.problems())
        .singleElement()
        .asString()
        .startsWith("No test engine is on the test class path.");
  }

  /** One that says all it has to say at once, and ends only by force. */
  private TestList listByADeafWorker(List<WorkerEvent> words, String className) {
    return new Listing(inbox, (delay, event) -> inbox.put(event), Duration.ofSeconds(30), console)
        .list(
            List.of(new Candidate(className, 1)),
            (worker, slot, listener) -> {
              words.forEach(word -> listener.accept(worker, word, () -> {}));
              return new Deaf(
                  () ->
                      listener.accept(
                          worker,
                          new WorkerEvent.Gone(new WorkerExit.Killed("by the test"), ""),
                          () -> {}));
            },
            new NoSlots());
  }

  /** Writes down what it is told. */
  private final class Deaf implements Worker {
    private final Runnable end;

    Deaf(Runnable end) {
      this.end = end;
    }

    @Override
    public void assign(Unit unit, boolean granted) {
      commands.add("assign " + unit.request() + (granted ? " granted" : " asking"));
    }

    @Override
    public void grant(int request) {
      commands.add("grant " + request);
    }

    @Override
    public void takeBack(int request) {
      commands.add("take back " + request);
    }

    @Override
    public void end() {
      commands.add("end");
    }

    @Override
    public void kill(String why) {
      commands.add("kill: " + why);
      end.run();
    }
  }

  /** Of a build that has no other worker. */
  private static final class NoSlots implements Slots {
    @Override
    public int lease() {
      return 1;
    }

    @Override
    public void release(int slot) {}
  }
}
