package dev.volley.maven;

import dev.volley.model.Leak;
import dev.volley.run.LeakPolicy;
import dev.volley.run.LeakPolicy.Response;
import dev.volley.run.Upkeep;
import dev.volley.schedule.Isolation;
import dev.volley.schedule.WorkerLimit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters that say how long a worker lives, and what it has for itself, as the user gave
 * them.
 *
 * @param isolate {@code isolate}
 * @param reuseForks {@code reuseForks}
 * @param recycleAfter {@code recycleAfter}
 * @param recycleAfterFailure {@code recycleAfterFailure}
 * @param warmSpares {@code warmSpares}
 * @param ownTemporaryDirectory {@code ownTemporaryDirectory}
 * @param leaks {@code leaks}
 */
record UpkeepForm(
    @Nullable String isolate,
    boolean reuseForks,
    @Nullable String recycleAfter,
    boolean recycleAfterFailure,
    boolean warmSpares,
    boolean ownTemporaryDirectory,
    Leaks leaks) {

  /** Where the user gave none. */
  static final UpkeepForm NONE = new UpkeepForm(null, true, null, false, true, false, new Leaks());

  /** What a Mojo was given. */
  static UpkeepForm of(UpkeepMojo mojo) {
    return new UpkeepForm(
        mojo.isolate,
        mojo.reuseForks,
        mojo.recycleAfter,
        mojo.recycleAfterFailure,
        mojo.warmSpares,
        mojo.ownTemporaryDirectory,
        mojo.leaks);
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException where one cannot be read; in words for the user
   */
  Upkeep upkeep() {
    return new Upkeep(
        isolation(),
        WorkerLimit.parse(recycleAfter == null ? "" : recycleAfter),
        recycleAfterFailure,
        warmSpares,
        leakPolicy(),
        ownTemporaryDirectory);
  }

  private Isolation isolation() {
    if (isolate == null || isolate.isBlank()) {
      return reuseForks ? Isolation.NONE : Isolation.CLASS;
    }
    return Isolation.parse(isolate.strip());
  }

  private LeakPolicy leakPolicy() {
    Response rest =
        (leaks.all == null || leaks.all.isBlank())
            ? Response.IGNORE
            : Response.parse("all kinds", leaks.all);
    Map<Leak.Kind, Response> responses = new EnumMap<>(Leak.Kind.class);
    for (Leak.Kind kind : Leak.Kind.values()) {
      @Nullable String said = said(kind);
      responses.put(
          kind, (said == null || said.isBlank()) ? rest : Response.parse(kind.parameter(), said));
    }
    return new LeakPolicy(responses);
  }

  private @Nullable String said(Leak.Kind kind) {
    return switch (kind) {
      case THREADS -> leaks.threads;
      case SYSTEM_PROPERTIES -> leaks.systemProperties;
      case LOCALE -> leaks.locale;
      case TIME_ZONE -> leaks.timeZone;
      case STREAMS -> leaks.streams;
      case CHILD_PROCESSES -> leaks.childProcesses;
      case PORTS -> leaks.ports;
      case TEMPORARY_FILES -> leaks.temporaryFiles;
      case CONTEXT_CLASS_LOADER -> leaks.contextClassLoader;
    };
  }

  /** Names what has no effect where tests run inside Maven's own JVM. */
  List<String> withoutEffectInsideMaven() {
    Upkeep asked = upkeep();
    List<String> names = new ArrayList<>();
    if (asked.isolation() != Isolation.NONE) {
      names.add(isolate == null ? "reuseForks" : "isolate");
    }
    if (asked.limit().isAny()) {
      names.add("recycleAfter");
    }
    if (recycleAfterFailure) {
      names.add("recycleAfterFailure");
    }
    if (ownTemporaryDirectory) {
      names.add("ownTemporaryDirectory");
    }
    if (!asked.leaks().watched().isEmpty()) {
      names.add("leaks");
    }
    return names;
  }
}
