package dev.volley.worker;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees that the controller is gone where the end of the commands proves nothing: the controller may
 * close them once it has sent End. Looks once a second at this process's parent, from then on
 * alone.
 */
final class OrphanWatch {

  private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final OptionalLong parent = OwnProcess.parentPid();

  /**
   * Waits on the calling thread until this process has another parent than at first; for ever,
   * where the parent cannot be found out.
   */
  void awaitOrphanhood() {
    while (!isOrphan()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  private boolean isOrphan() {
    OptionalLong now = OwnProcess.parentPid();
    return parent.isPresent() && now.isPresent() && parent.getAsLong() != now.getAsLong();
  }
}
