package dev.volley.fork;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.WorkerExit;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** All facts in all orders that matter, on a timer that the test turns by hand. */
class EndingTest {
  private static final Duration EXIT_TIMEOUT = Duration.ofSeconds(30);

  private final HandTimer timer = new HandTimer();
  private final CompletableFuture<Void> captured = new CompletableFuture<>();
  private final List<WorkerExit> exits = new ArrayList<>();
  private final KilledHost host = new KilledHost();
  private final Ending ending = new Ending(timer, EXIT_TIMEOUT, captured, exits::add);

  @Test
  void isOrderlyAfterGoodbyeAndExitValueZero() {
    ending.started(host);
    ending.goodbye();
    ending.framesEnded("closed");
    captured.complete(null);
    assertThat(exits).isEmpty();

    ending.hostEnded(0);

    assertThat(exits).containsExactly(new WorkerExit.Orderly());
    assertThat(timer.waiting()).isZero();
  }

  @Test
  void isTheExitValueAfterGoodbyeWithAnother() {
    ending.started(host);
    ending.goodbye();
    ending.hostEnded(139);
    ending.framesEnded("closed");
    captured.complete(null);

    assertThat(exits).containsExactly(new WorkerExit.Signal(11, "SIGSEGV"));
  }

  @Test
  void waitsForTheCaptureOnlyALittle() {
    ending.started(host);
    ending.framesEnded("closed");
    ending.hostEnded(1);
    assertThat(exits).isEmpty();

    timer.pass(Ending.CAPTURE);

    assertThat(exits).containsExactly(new WorkerExit.Code(1));
  }

  @Test
  void drainsOnlyALittleWhereTheHostIsGoneAndTheFramesGoOn() {
    ending.started(host);
    ending.hostEnded(1);
    captured.complete(null);
    timer.pass(Ending.DRAIN.minusMillis(1));
    assertThat(exits).isEmpty();

    timer.pass(Duration.ofMillis(1));

    assertThat(exits).containsExactly(new WorkerExit.Code(1));
    ending.framesEnded("closed");
    ending.kill("late");
    ending.framesBroken("late");
    assertThat(exits).hasSize(1);
  }

  @Test
  void givesAHostWithoutFramesAMomentToEndByItself() {
    ending.started(host);
    ending.framesEnded("it closed its channel");
    captured.complete(null);
    timer.pass(Ending.MOMENT.minusMillis(1));

    ending.hostEnded(137);

    assertThat(exits).containsExactly(new WorkerExit.Signal(9, "SIGKILL"));
    assertThat(host.kills).isZero();
  }

  @Test
  void killsAHostThatStaysWithoutFrames() {
    ending.started(host);
    ending.framesEnded("it closed its channel");
    captured.complete(null);

    timer.pass(Ending.MOMENT);
    assertThat(host.kills).isEqualTo(1);
    ending.hostEnded(137);

    assertThat(exits)
        .containsExactly(
            new WorkerExit.BrokenFrames(
                "it closed its channel, and process 1 still ran 2 s later"));
  }

  @Test
  void doesNotHurryAHostThatHasSaidGoodbye() {
    ending.started(host);
    ending.goodbye();
    ending.framesEnded("it closed its channel");
    timer.pass(EXIT_TIMEOUT.minusMillis(1));
    assertThat(host.kills).isZero();

    timer.pass(Duration.ofMillis(1));
    ending.hostEnded(137);
    captured.complete(null);

    assertThat(exits)
        .containsExactly(new WorkerExit.Killed("it did not end within 30 s after Goodbye"));
  }

  @Test
  void keepsTheFirstReasonOfSeveral() {
    ending.started(host);
    ending.kill("first");
    ending.framesBroken("second");
    ending.kill("third");
    ending.hostEnded(137);
    captured.complete(null);

    assertThat(host.kills).isEqualTo(1);
    assertThat(exits).containsExactly(new WorkerExit.Killed("first"));
  }

  @Test
  void doesNotClaimToHaveKilledWhatHasEndedByItself() {
    ending.started(host);
    ending.hostEnded(3);
    ending.kill("late");
    ending.framesEnded("closed");
    captured.complete(null);

    assertThat(host.kills).isZero();
    assertThat(exits).containsExactly(new WorkerExit.Code(3));
  }

  @Test
  void showsBrokenFramesOfAHostThatIsGoneAlready() {
    ending.started(host);
    ending.hostEnded(0);
    ending.framesBroken("no frame");
    captured.complete(null);

    assertThat(exits).containsExactly(new WorkerExit.BrokenFrames("no frame"));
  }

  @Test
  void killsAHostThatStartsAfterTheKill() {
    ending.kill("changed my mind");
    assertThat(ending.isCondemned()).isTrue();
    ending.started(host);
    assertThat(host.kills).isEqualTo(1);
    ending.framesEnded("closed");
    ending.hostEnded(137);
    captured.complete(null);

    assertThat(exits).containsExactly(new WorkerExit.Killed("changed my mind"));
  }

  @Test
  void tellsTheKillOfAHostThatNeverStarts() {
    ending.kill("changed my mind");
    ending.notStarted("not needed");

    assertThat(exits).containsExactly(new WorkerExit.Killed("changed my mind"));
  }

  @Test
  void doesNotWaitForEverForAHostThatCannotBeKilled() {
    ending.started(host);
    ending.kill("cancelled");
    assertThat(exits).isEmpty();

    timer.pass(Ending.KILL);

    assertThat(exits).containsExactly(new WorkerExit.Killed("cancelled"));
  }

  @Test
  void doesNotWaitForEverForAHostThatDoesNotStart() {
    ending.kill("cancelled");

    timer.pass(Ending.KILL);
    assertThat(exits).containsExactly(new WorkerExit.Killed("cancelled"));
    ending.started(host);

    assertThat(host.kills).isEqualTo(1);
    assertThat(exits).hasSize(1);
  }

  @Test
  void killsAHostThatCannotBeToldWhatToDo() {
    ending.started(host);
    ending.commandsLost("Broken pipe");
    timer.pass(Ending.MOMENT);
    ending.framesEnded("closed");
    ending.hostEnded(137);
    captured.complete(null);

    assertThat(exits.get(0).inWords()).contains("could not be written to it (Broken pipe)");
  }

  @Test
  void doesNotMindACommandThatCameTooLate() {
    ending.started(host);
    ending.commandsLost("Broken pipe");
    ending.goodbye();
    timer.pass(Ending.MOMENT);
    ending.framesEnded("closed");
    ending.hostEnded(0);
    captured.complete(null);

    assertThat(host.kills).isZero();
    assertThat(exits).containsExactly(new WorkerExit.Orderly());
  }

  /** A host that counts its kills and never ends by them. */
  private static final class KilledHost implements Host {
    private int kills;

    @Override
    public InputStream capture() {
      return InputStream.nullInputStream();
    }

    @Override
    public Channel connect() {
      return new Channel(InputStream.nullInputStream(), OutputStream.nullOutputStream());
    }

    @Override
    public CompletionStage<Integer> ended() {
      return new CompletableFuture<>();
    }

    @Override
    public void kill() {
      kills++;
    }

    @Override
    public String inWords() {
      return "process 1";
    }
  }

  /** Time passes when the test says so. */
  private static final class HandTimer implements Deadlines {
    private final List<Pending> pending = new ArrayList<>();
    private Duration now = Duration.ZERO;

    @Override
    public Future<?> after(Duration time, Runnable action) {
      CompletableFuture<Void> due = new CompletableFuture<>();
      pending.add(new Pending(now.plus(time), due, action));
      return due;
    }

    long waiting() {
      return pending.stream().filter(each -> !each.due().isDone()).count();
    }

    void pass(Duration time) {
      now = now.plus(time);
      for (Pending each : List.copyOf(pending)) {
        if (each.at().compareTo(now) <= 0 && !each.due().isDone()) {
          each.due().complete(null);
          each.action().run();
        }
      }
    }

    private record Pending(Duration at, CompletableFuture<Void> due, Runnable action) {}
  }
}
