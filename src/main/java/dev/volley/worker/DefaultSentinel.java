package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/** Looks at what a JVM has one of: locale, time zone, streams, context class loader. */
final class DefaultSentinel implements Sentinel {

  /** One of them, with the name that people know it by. */
  private static final class Default {
    final String name;
    final @Nullable Object value;
    final boolean same;

    /**
     * @param same whether only the very same object counts as unchanged
     */
    Default(String name, @Nullable Object value, boolean same) {
      this.name = name;
      this.value = value;
      this.same = same;
    }

    boolean isAsIn(Default other) {
      return (same || value == null) ? value == other.value : value.equals(other.value);
    }

    String inWords() {
      if (value instanceof TimeZone) {
        return ((TimeZone) value).getID();
      }
      return same ? objectInWords() : String.valueOf(value);
    }

    /** Not by its own {@code toString()}, which may throw. */
    private String objectInWords() {
      return value == null
          ? "null"
          : value.getClass().getName() + "@" + Integer.toHexString(System.identityHashCode(value));
    }
  }

  private final Leak.Kind kind;
  private List<Default> known = Collections.emptyList();

  DefaultSentinel(Leak.Kind kind) {
    this.kind = kind;
  }

  @Override
  public void before() {
    known = now();
  }

  @Override
  public List<Leak> after() {
    List<Default> now = now();
    List<Leak> leaks = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      if (!now.get(i).isAsIn(known.get(i))) {
        String what =
            now.get(i).name
                + ": now "
                + now.get(i).inWords()
                + ", before "
                + known.get(i).inWords();
        leaks.add(LeakWatch.leak(kind, what, ""));
      }
    }
    known = Collections.emptyList();
    return leaks;
  }

  private List<Default> now() {
    switch (kind) {
      case LOCALE:
        return Arrays.asList(
            new Default("default locale", Locale.getDefault(), false),
            new Default(
                "default locale for display", Locale.getDefault(Locale.Category.DISPLAY), false),
            new Default(
                "default locale for formats", Locale.getDefault(Locale.Category.FORMAT), false));
      case TIME_ZONE:
        return Collections.singletonList(
            new Default("default time zone", TimeZone.getDefault(), false));
      case STREAM:
        return Arrays.asList(
            new Default("System.out", System.out, true),
            new Default("System.err", System.err, true),
            new Default("System.in", System.in, true));
      case CONTEXT_CLASS_LOADER:
      default:
        return Collections.singletonList(
            new Default(
                "context class loader of thread '" + Thread.currentThread().getName() + "'",
                Thread.currentThread().getContextClassLoader(),
                true));
    }
  }
}
