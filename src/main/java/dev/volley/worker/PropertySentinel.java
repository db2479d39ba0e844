package dev.volley.worker;

import dev.volley.wire.proto.Leak;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Looks for system properties that were set, changed or removed. */
final class PropertySentinel implements Sentinel {

  /** The JDK sets these itself, the first time they are needed. */
  private static final List<String> OF_THE_JDK =
      Arrays.asList("user.timezone", "sun.", "jdk.", "java.awt.", "java.vm.", "apple.");

  private static final int MOST_OF_A_VALUE = 100;

  private Map<String, String> known = Collections.emptyMap();

  @Override
  public void before() {
    known = properties();
  }

  @Override
  public List<Leak> after() {
    Map<String, String> now = properties();
    TreeSet<String> names = new TreeSet<>(known.keySet());
    names.addAll(now.keySet());
    List<Leak> leaks = new ArrayList<>();
    for (String name : names) {
      String old = known.get(name);
      String value = now.get(name);
      if (old == null ? value != null : !old.equals(value)) {
        String change = value == null ? "removed" : "now " + quoted(value);
        leaks.add(
            LeakWatch.leak(
                Leak.Kind.SYSTEM_PROPERTY,
                "system property " + name + ": " + change + (", before " + quoted(old)),
                ""));
      }
    }
    known = Collections.emptyMap();
    return leaks;
  }

  private static String quoted(@Nullable String value) {
    return value == null ? "not set" : "'" + Texts.cut(value, MOST_OF_A_VALUE) + "'";
  }

  private static Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>();
    for (String name : System.getProperties().stringPropertyNames()) {
      String value = System.getProperty(name);
      if (value != null && OF_THE_JDK.stream().noneMatch(name::startsWith)) {
        properties.put(name, value);
      }
    }
    return properties;
  }
}
