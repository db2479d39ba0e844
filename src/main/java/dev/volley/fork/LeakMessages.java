package dev.volley.fork;

import dev.volley.model.Leak;
import dev.volley.model.WorkerEvent;
import dev.volley.wire.proto.Leaks;
import java.util.ArrayList;
import java.util.List;

/** What leaks are called on the wire, and in the model. Stateless. */
final class LeakMessages {
  private LeakMessages() {}

  /** The name of a kind on the wire. */
  static dev.volley.wire.proto.Leak.Kind kind(Leak.Kind kind) {
    return switch (kind) {
      case THREADS -> dev.volley.wire.proto.Leak.Kind.THREAD;
      case SYSTEM_PROPERTIES -> dev.volley.wire.proto.Leak.Kind.SYSTEM_PROPERTY;
      case LOCALE -> dev.volley.wire.proto.Leak.Kind.LOCALE;
      case TIME_ZONE -> dev.volley.wire.proto.Leak.Kind.TIME_ZONE;
      case STREAMS -> dev.volley.wire.proto.Leak.Kind.STREAM;
      case CHILD_PROCESSES -> dev.volley.wire.proto.Leak.Kind.CHILD_PROCESS;
      case PORTS -> dev.volley.wire.proto.Leak.Kind.PORT;
      case TEMPORARY_FILES -> dev.volley.wire.proto.Leak.Kind.TEMPORARY_FILE;
      case CONTEXT_CLASS_LOADER -> dev.volley.wire.proto.Leak.Kind.CONTEXT_CLASS_LOADER;
    };
  }

  /**
   * What a worker found.
   *
   * @throws BrokenConversation where it found what there is not
   */
  static WorkerEvent.Leaked leaked(Leaks message) throws BrokenConversation {
    List<Leak> leaks = new ArrayList<>();
    for (dev.volley.wire.proto.Leak leak : message.getLeaksList()) {
      leaks.add(new Leak(kind(leak), leak.getWhat(), leak.getWhere()));
    }
    return new WorkerEvent.Leaked(message.getRequest(), message.getClassNamesList(), leaks);
  }

  private static Leak.Kind kind(dev.volley.wire.proto.Leak leak) throws BrokenConversation {
    for (Leak.Kind kind : Leak.Kind.values()) {
      if (kind(kind) == leak.getKind()) {
        return kind;
      }
    }
    throw new BrokenConversation("it told of a leak of no known kind, " + leak.getKindValue());
  }
}
