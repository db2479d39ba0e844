package dev.volley.run;

import dev.volley.fork.Worker;
import dev.volley.fork.WorkerFactory;
import dev.volley.model.Candidate;
import dev.volley.model.ExitCall;
import dev.volley.model.TestEvent;
import dev.volley.model.Thrown;
import dev.volley.model.WorkerEvent;
import dev.volley.model.WorkerEvent.Gone;
import dev.volley.model.WorkerExit;
import dev.volley.model.WorkerId;
import dev.volley.report.Console;
import dev.volley.report.TestList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has one worker describe class after class, and takes each back when it asks to run: what was not
 * granted does not run. A loop of its own beside {@link Session}, on the thread that calls {@link
 * #list}; it waits for nothing but the inbox.
 */
final class Listing {
  private static final WorkerId WORKER = new WorkerId(1);

  private final Inbox inbox;
  private final Alarm alarm;
  private final Duration exitTimeout;
  private final Console console;

  /**
   * A way to list.
   *
   * @param alarm puts into the same inbox
   * @param exitTimeout how long the worker may take to end
   * @param console shows what the user's code prints while it is looked at
   */
  Listing(Inbox inbox, Alarm alarm, Duration exitTimeout, Console console) {
    this.inbox = inbox;
    this.alarm = alarm;
    this.exitTimeout = exitTimeout;
    this.console = console;
  }

  /** Lists the tests of the classes; returns when the worker is gone. To be called once. */
  TestList list(Collection<Candidate> candidates, WorkerFactory factory, Slots slots) {
    ListingAccount account = new ListingAccount(candidates);
    int slot = slots.lease();
    try {
      Conversation conversation = new Conversation(account, factory.start(WORKER, slot, inbox));
      while (!conversation.gone) {
        inbox.take().fold(conversation);
      }
    } finally {
      slots.release(slot);
    }
    return account.list();
  }

  /** What happens, and what the worker says. */
  private final class Conversation
      implements SessionEvent.Cases<Boolean>, WorkerEvent.Cases<Boolean> {
    private final ListingAccount account;
    private final Worker worker;
    private @Nullable Thrown refusal;
    private @Nullable ExitCall exitCall;
    private long pid;
    private boolean ready;
    private boolean cancelled;
    private boolean gone;

    Conversation(ListingAccount account, Worker worker) {
      this.account = account;
      this.worker = worker;
    }

    @Override
    public Boolean told(SessionEvent.Told told) {
      told.event().fold((WorkerEvent.Cases<Boolean>) this);
      told.consumed().run();
      return true;
    }

    @Override
    public Boolean mourningOver(SessionEvent.MourningOver event) {
      return false;
    }

    @Override
    public Boolean endOverdue(SessionEvent.EndOverdue event) {
      worker.kill("it did not end within " + exitTimeout.toSeconds() + " s");
      return true;
    }

    @Override
    public Boolean pulseDue() {
      return false;
    }

    @Override
    public Boolean tickDue() {
      return false;
    }

    @Override
    public Boolean cancelRequested() {
      cancelled = true;
      worker.kill("the listing was cancelled");
      return true;
    }

    @Override
    public Boolean retryDue(SessionEvent.RetryDue event) {
      return false;
    }

    @Override
    public Boolean graceOver() {
      return false;
    }

    @Override
    public Boolean test(TestEvent event) {
      if (event instanceof TestEvent.Described found) {
        account.described(found.nodes());
      } else if (event instanceof TestEvent.Printed printed) {
        show(printed.text());
      }
      return true;
    }

    @Override
    public Boolean hello(WorkerEvent.Hello event) {
      pid = event.pid();
      return true;
    }

    @Override
    public Boolean ready(WorkerEvent.Ready event) {
      ready = true;
      if (event.engines().isEmpty()) {
        account.noEngine();
      }
      account.units().forEach(unit -> worker.assign(unit, false));
      return endWhereDone();
    }

    @Override
    public Boolean unready(WorkerEvent.Unready event) {
      refusal = event.thrown();
      return true;
    }

    @Override
    public Boolean requestStarted(WorkerEvent.RequestStarted event) {
      account.begun(event.request());
      return true;
    }

    @Override
    public Boolean asking(WorkerEvent.Asking event) {
      worker.takeBack(event.request());
      return true;
    }

    @Override
    public Boolean requestDone(WorkerEvent.RequestDone event) {
      account.closed(event);
      return endWhereDone();
    }

    @Override
    public Boolean takenBack(WorkerEvent.TakenBack event) {
      account.closed(event.request());
      return endWhereDone();
    }

    private Boolean endWhereDone() {
      if (account.isDone()) {
        worker.end();
        alarm.after(exitTimeout, new SessionEvent.EndOverdue(WORKER));
      }
      return true;
    }

    @Override
    public Boolean goodbye(WorkerEvent.Goodbye event) {
      return true;
    }

    @Override
    public Boolean exiting(WorkerEvent.Exiting event) {
      exitCall = event.call();
      alarm.after(exitTimeout, new SessionEvent.EndOverdue(WORKER));
      return true;
    }

    @Override
    public Boolean leaked(WorkerEvent.Leaked event) {
      return false;
    }

    @Override
    public Boolean noise(WorkerEvent.Noise event) {
      show(event.text());
      return true;
    }

    @Override
    public Boolean dumped(WorkerEvent.Dumped event) {
      return true;
    }

    @Override
    public Boolean gone(Gone event) {
      gone = true;
      Evidence evidence = new Evidence(WORKER, pid, event, Optional.ofNullable(exitCall), "");
      if (cancelled) {
        account.failed("The listing was stopped before its end.");
      } else if (!ready) {
        account.failed(StartFailure.inWords(evidence, Optional.ofNullable(refusal)));
      } else if (!account.isDone()) {
        account.died(evidence);
      } else if (!(event.exit() instanceof WorkerExit.Orderly)) {
        console.warn(evidence.and("It had discovered everything before."));
      }
      return true;
    }
  }

  /** With a level, since the list itself may be for another program to read. */
  private void show(ByteBuffer text) {
    String lines = StandardCharsets.UTF_8.decode(text.duplicate()).toString().stripTrailing();
    if (!lines.isEmpty()) {
      console.info(lines);
    }
  }
}
