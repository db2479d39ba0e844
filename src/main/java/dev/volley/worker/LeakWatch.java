package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import dev.volley.wire.proto.Leaks;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the JVM before and after each class. Classes that run at once are looked at together,
 * when the last of them has ended. Called on whatever thread a class begins or ends.
 */
final class LeakWatch {

  /** Of one kind, more than these are not named one by one. */
  private static final int MOST_OF_A_KIND = 20;

  private final List<Sentinel> sentinels = new ArrayList<>();
  private final Set<String> running = new LinkedHashSet<>();
  private final Set<String> together = new LinkedHashSet<>();

  /** Watches these; where there are none, it looks at nothing. */
  LeakWatch(Collection<Leak.Kind> kinds) {
    // Threads first: what they end with, a port say, is given the time that they are given.
    new TreeSet<>(kinds).forEach(kind -> sentinel(kind).ifPresent(sentinels::add));
  }

  private static Optional<Sentinel> sentinel(Leak.Kind kind) {
    switch (kind) {
      case THREAD:
        return Optional.of(new ThreadSentinel());
      case SYSTEM_PROPERTY:
        return Optional.of(new PropertySentinel());
      case CHILD_PROCESS:
        return Optional.of(new ChildSentinel());
      case PORT:
        return Optional.of(new PortSentinel());
      case TEMPORARY_FILE:
        return Optional.of(new FileSentinel(System.getProperty("java.io.tmpdir", "")));
      case LOCALE:
      case TIME_ZONE:
      case STREAM:
      case CONTEXT_CLASS_LOADER:
        return Optional.of(new DefaultSentinel(kind));
      case NONE:
      case UNRECOGNIZED:
      default:
        return Optional.empty();
    }
  }

  /** Whether anything is looked at. */
  boolean isOn() {
    return !sentinels.isEmpty();
  }

  /** Notes that nothing runs: what is left of a request that was broken off never ends. */
  synchronized void requestBegins() {
    running.clear();
  }

  /** Notes that a class begins. */
  synchronized void begins(String className) {
    if (running.isEmpty()) {
      together.clear();
      sentinels.forEach(Sentinel::before);
    }
    running.add(className);
    together.add(className);
  }

  /** Notes that a class has ended; tells what it left behind, where it can be told now. */
  synchronized Optional<Leaks> ends(int request, String className) {
    if (!running.remove(className) || !running.isEmpty()) {
      return Optional.empty();
    }
    Leaks.Builder leaks =
        Leaks.newBuilder().setRequest(request).addAllClassNames(inOrderOfEnd(className));
    for (Sentinel sentinel : sentinels) {
      List<Leak> found = sentinel.after();
      leaks.addAllLeaks(found.subList(0, Math.min(MOST_OF_A_KIND, found.size())));
      if (found.size() > MOST_OF_A_KIND) {
        leaks.addLeaks(
            Leak.newBuilder()
                .setKind(found.get(0).getKind())
                .setWhat("and " + (found.size() - MOST_OF_A_KIND) + " more like the last"));
      }
    }
    return leaks.getLeaksCount() == 0 ? Optional.empty() : Optional.of(leaks.build());
  }

  private List<String> inOrderOfEnd(String last) {
    together.remove(last);
    List<String> names = new ArrayList<>(together);
    names.add(last);
    return names;
  }

  /** A leak, its texts made fit to travel. */
  static Leak leak(Leak.Kind kind, String what, String where) {
    return Leak.newBuilder()
        .setKind(kind)
        .setWhat(Texts.cut(what, 1024))
        .setWhere(Texts.cut(where, 8 * 1024))
        .build();
  }
}
