package dev.volley.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.volley.model.Outcome;
import dev.volley.model.WorkerExit;
import dev.volley.run.ScriptedSuite.Act;
import dev.volley.run.ScriptedSuite.ScriptedClass;
import org.junit.jupiter.api.Test;

/** The session with scripted workers: how those end whose work is done. */
class SessionEndsTest extends SessionStage {
  @Test
  void doesNotTrustAWorkerThatLeavesWithoutConfirmingThatAllWasSent() {
    suite.add("A").test("one", Act.PASS);
    workers.sayGoodbye = false;

    Played played = Played.play(suite, workers, 1);

    assertThat(played.end.problems()).hasSize(1).first().asString().contains("never confirmed");
  }

  @Test
  void forgivesAnInterruptOfAWorkerThatHadNothingLeftToDoWhereTheRunIsCancelled() {
    suite.add("A").test("one", Act.PASS);
    workers.sayGoodbye = false;
    workers.exitAtEnd = new WorkerExit.Signal(2, "SIGINT");

    assertThat(Played.play(suite, workers, 1).end.problems()).hasSize(1);

    ScriptedWorkers cancelled = new ScriptedWorkers(suite, 1);
    cancelled.sayGoodbye = false;
    cancelled.exitAtEnd = workers.exitAtEnd;
    cancelled.cancelAtDeath = true;
    assertThat(Played.play(suite, cancelled, 1).end.problems()).isEmpty();
  }

  @Test
  void takesAWorkerThatIsKilledAfterItsLastWordForOneWhoseWorkIsDone() {
    suite.add("A").test("one", Act.PASS);
    workers.exitAtEnd = new WorkerExit.Signal(9, "SIGKILL");

    Played played = Played.play(suite, workers, 1);

    assertThat(played.end.problems()).isEmpty();
    assertThat(played.warnings()).hasSize(1).first().asString().contains("SIGKILL");
  }

  @Test
  void isRedWhereAWorkerWhoseWorkIsDoneEndsWithACodeOfItsOwn() {
    ScriptedClass a = suite.add("A").test("one", Act.PASS);
    workers.exitAtEnd = new WorkerExit.Code(3);

    Played played = Played.play(suite, workers, 1);

    assertOnly(outcomes(played, a, 0), Outcome.Passed.class);
    assertThat(played.end.problems())
        .hasSize(1)
        .first()
        .asString()
        .contains("exit code 3", "at the JVM's end");
  }
}
