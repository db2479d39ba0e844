package dev.volley.worker;

import dev.volley.wire.proto.Stack;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The stacks of those threads that run tests, or containers of which no test runs on that thread.
 * Without management beans, so that it works where nothing else does. Any thread may take them.
 */
final class RunningStacks {

  /** The most characters of one stack. */
  static final int MOST = 8 * 1024;

  private static final int MOST_STACKS = 24;

  private static final int MOST_IN_NAME = 500;

  private final Attribution attribution;
  private final Thread main;

  /**
   * Of the tests that are running.
   *
   * @param main shown where nothing runs: it may be discovering
   */
  RunningStacks(Attribution attribution, Thread main) {
    this.attribution = attribution;
    this.main = main;
  }

  /** Takes them now; one of the main thread, for node 0, where nothing runs. */
  List<Stack> take() {
    List<Stack> stacks = new ArrayList<>();
    Set<Thread> shown = new HashSet<>();
    attribution.eachRunning(
        (node, thread, test) -> {
          if (test && stacks.size() < MOST_STACKS && shown.add(thread)) {
            stacks.add(stack(node, thread));
          }
        });
    if (stacks.isEmpty()) {
      addContainers(stacks);
    }
    if (stacks.isEmpty()) {
      stacks.add(stack(0, main));
    }
    return stacks;
  }

  /** The innermost of each thread is the one that started last, which has the highest number. */
  private void addContainers(List<Stack> stacks) {
    int[] innermost = new int[1];
    Thread[] its = {main};
    attribution.eachRunning(
        (node, thread, test) -> {
          if (node > innermost[0]) {
            innermost[0] = node;
            its[0] = thread;
          }
        });
    if (innermost[0] != 0) {
      stacks.add(stack(innermost[0], its[0]));
    }
  }

  private static Stack stack(int node, Thread thread) {
    StringBuilder frames = new StringBuilder();
    for (StackTraceElement frame : thread.getStackTrace()) {
      frames.append("at ").append(frame).append('\n');
    }
    return Stack.newBuilder()
        .setNode(node)
        .setThread(
            '"' + Texts.cut(thread.getName(), MOST_IN_NAME) + "\" (" + thread.getState() + ")")
        .setFrames(Texts.cut(frames.toString(), MOST))
        .build();
  }
}
