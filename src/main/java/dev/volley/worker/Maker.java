package dev.volley.worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.UniqueId;

/** A container of Jupiter's that makes its tests when it runs, one after another. Immutable. */
final class Maker {

  /** What a container's children are, by what itself is. */
  private static final Map<String, List<String>> INVOCATIONS = invocations();

  private final String id;
  private final List<String> types;

  private Maker(String id, List<String> types) {
    this.id = id;
    this.types = types;
  }

  private static Map<String, List<String>> invocations() {
    Map<String, List<String>> types = new HashMap<>();
    types.put("test-template", Collections.singletonList("test-template-invocation"));
    types.put("test-factory", Arrays.asList("dynamic-test", "dynamic-container"));
    return Collections.unmodifiableMap(types);
  }

  /** Whether what has this id is one. */
  static boolean is(UniqueId id) {
    return INVOCATIONS.containsKey(id.getLastSegment().getType());
  }

  /** The one that has this id. */
  static Maker of(UniqueId id) {
    return new Maker(
        id.toString(),
        INVOCATIONS.getOrDefault(id.getLastSegment().getType(), Collections.emptyList()));
  }

  String id() {
    return id;
  }

  /** The ids that the test or container of a number may have, counted from 1. */
  List<String> invocation(int number) {
    List<String> ids = new ArrayList<>();
    types.forEach(type -> ids.add(id + "/[" + type + ":#" + number + "]"));
    return ids;
  }
}
