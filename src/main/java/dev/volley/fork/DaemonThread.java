package dev.volley.fork;

/** Starts the threads around a worker; none of them keeps Maven's JVM alive. */
final class DaemonThread {
  private DaemonThread() {}

  /** Starts a daemon thread of this name. */
  static Thread start(String name, Runnable body) {
    Thread thread = create(name, body);
    thread.start();
    return thread;
  }

  /** Makes a daemon thread of this name. */
  static Thread create(String name, Runnable body) {
    Thread thread = new Thread(body, name);
    thread.setDaemon(true);
    return thread;
  }
}
