package dev.volley.maven;

import dev.volley.run.Slots;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.SessionData;

/**
 * The slots of one Maven build, shared by all its modules through the repository session. Safe for
 * any thread.
 *
 * <p>What is shared has JDK types alone, since modules may load this class more than once.
 */
final class BuildSlots implements Slots {
  private static final String KEY = "dev.volley.slots";

  private final Map<Integer, Boolean> taken;

  /** Joins the pool of the build, or makes it. */
  BuildSlots(RepositorySystemSession session) {
    SessionData shared = session.getData();
    if (shared.get(KEY) == null) {
      shared.set(KEY, null, new ConcurrentHashMap<Integer, Boolean>());
    }
    taken = ofThisBuild(shared);
  }

  @SuppressWarnings("unchecked") // nobody else uses the key
  private static Map<Integer, Boolean> ofThisBuild(SessionData shared) {
    return (Map<Integer, Boolean>) shared.get(KEY);
  }

  @Override
  public int lease() {
    // The lock is on what the modules share, as this object is not.
    synchronized (taken) {
      int slot = 1;
      while (taken.putIfAbsent(slot, true) != null) {
        slot++;
      }
      return slot;
    }
  }

  @Override
  public OptionalInt tryLease(int budget) {
    synchronized (taken) {
      return taken.size() < budget ? OptionalInt.of(lease()) : OptionalInt.empty();
    }
  }

  @Override
  public void release(int slot) {
    taken.remove(slot);
  }
}
