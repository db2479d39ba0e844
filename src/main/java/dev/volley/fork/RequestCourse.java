package dev.volley.fork;

import dev.volley.model.TestNode;

/**
 * How far a worker is with the request that it runs, as its words tell, and which word may follow.
 * For the worker's reader alone.
 *
 * <p>Once it is ready a worker runs one request at a time: it begins, is described, may ask for
 * leave and be refused it, runs, and is done. The session counts what is told of tests for the
 * request that has begun last, so a word out of turn would be counted where it does not belong: it
 * is refused here.
 */
final class RequestCourse {

  private enum Stage {
    STARTING,
    IDLE,
    BEGUN,
    DESCRIBED,
    ASKING,
    RUNNING
  }

  private Stage stage = Stage.STARTING;
  private int request;

  /** It is ready, or says why it cannot be. Nothing of the kind comes after Ready. */
  void starts(boolean ready) throws BrokenConversation {
    if (stage != Stage.STARTING) {
      throw new BrokenConversation("it said " + (ready ? "Ready" : "Unready") + " after Ready");
    }
    if (ready) {
      stage = Stage.IDLE;
    }
  }

  /** It begins a request, and runs none. */
  void begins(int next) throws BrokenConversation {
    if (stage == Stage.STARTING) {
      throw new BrokenConversation("it began request " + next + " before it was ready");
    }
    if (runsAny()) {
      throw new BrokenConversation(
          "it began request " + next + " while request " + request + " was not done");
    }
    request = next;
    stage = Stage.BEGUN;
  }

  /**
   * It describes something of a request, the one that it runs.
   *
   * @param complete whether all is described but what registers while it runs
   */
  void describes(int of, boolean complete) throws BrokenConversation {
    demandCurrent(of, "described tests of");
    if (stage == Stage.BEGUN && complete) {
      stage = Stage.DESCRIBED;
    }
  }

  /** It asks whether what it has described may run, and has run nothing of it. */
  void asks(int about) throws BrokenConversation {
    demandCurrent(about, "asked for");
    if (stage != Stage.DESCRIBED) {
      throw new BrokenConversation("it asked for request " + about + " at the wrong time");
    }
    stage = Stage.ASKING;
  }

  /** A test or container of the request begins or ends, so that all of it was described before. */
  void runs(TestNode node) throws BrokenConversation {
    if (!runsAny() || stage == Stage.BEGUN) {
      throw new BrokenConversation(
          "it ran " + node.uniqueId() + " before it had described its request whole");
    }
    stage = Stage.RUNNING;
  }

  /**
   * It gives a request back: one that has not begun, or the one that it asked for in vain.
   *
   * @throws BrokenConversation if it may have run something of it
   */
  void givesBack(int returned) throws BrokenConversation {
    if (!runsAny() || returned != request) {
      return;
    }
    if (stage != Stage.ASKING) {
      throw new BrokenConversation("it gave request " + returned + " back, which had begun");
    }
    stage = Stage.IDLE;
  }

  /**
   * It is done with the request that it runs.
   *
   * @param failed whether the request failed as a whole, and may be undescribed for that reason
   */
  void ends(int ended, boolean failed) throws BrokenConversation {
    demandCurrent(ended, "was done with");
    if (stage == Stage.BEGUN && !failed) {
      throw new BrokenConversation(
          "it was done with request " + ended + ", and had not described it whole");
    }
    stage = Stage.IDLE;
  }

  /** It has no more to say. */
  void leaves() throws BrokenConversation {
    if (runsAny()) {
      throw new BrokenConversation("it said Goodbye while request " + request + " was not done");
    }
  }

  private boolean runsAny() {
    return stage != Stage.STARTING && stage != Stage.IDLE;
  }

  private void demandCurrent(int named, String did) throws BrokenConversation {
    if (!runsAny() || named != request) {
      throw new BrokenConversation(
          "it "
              + did
              + " request "
              + named
              + (runsAny() ? " while it ran " + request : ", which it does not run"));
    }
  }
}
