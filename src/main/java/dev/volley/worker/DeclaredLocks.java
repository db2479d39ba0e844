package dev.volley.worker;

import dev.volley.wire.proto.Lock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.hierarchical.ExclusiveResource;
import org.junit.platform.engine.support.hierarchical.Node;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Collects the resources that tests and containers declare, looking on as a filter that lets all
 * pass. It has to be the first filter, since the platform asks none after one that excludes. One
 * instance per request, for the main thread.
 */
final class DeclaredLocks implements PostDiscoveryFilter {

  /** Resources of a single JVM, as Jupiter's {@code Resources} names them. */
  private static final Set<String> OF_THE_JVM =
      Collections.unmodifiableSet(
          new HashSet<>(
              Arrays.asList(
                  "java.lang.System.properties",
                  "java.lang.System.out",
                  "java.lang.System.err",
                  "java.util.Locale.default",
                  "java.util.TimeZone.default")));

  /** How the types of segments end that name a class template of Jupiter's, nested or not. */
  private static final String CLASS_TEMPLATE = "class-template";

  private final Map<UniqueId, Map<String, Boolean>> exclusiveByKey = new HashMap<>();
  private @Nullable String trouble;

  @Override
  public FilterResult apply(TestDescriptor test) {
    Map<String, Boolean> locks = locks(test);
    if (!locks.isEmpty()) {
      keep(test.getUniqueId(), locks);
      addToTemplates(test.getParent(), locks);
    }
    return FilterResult.included("Volley only looks on");
  }

  private void keep(UniqueId id, Map<String, Boolean> locks) {
    Map<String, Boolean> known = exclusiveByKey.computeIfAbsent(id, absent -> new TreeMap<>());
    locks.forEach((key, exclusive) -> known.merge(key, exclusive, Boolean::logicalOr));
  }

  /**
   * A class template has what its tests have: they are described only when it runs, by ids that
   * nobody knows before.
   */
  private void addToTemplates(Optional<TestDescriptor> parent, Map<String, Boolean> locks) {
    Optional<TestDescriptor> above = parent;
    while (above.isPresent()) {
      UniqueId id = above.get().getUniqueId();
      if (id.getLastSegment().getType().endsWith(CLASS_TEMPLATE)) {
        keep(id, locks);
      }
      above = above.get().getParent();
    }
  }

  /** The locks of what has this id that its parent has not, in order of their keys. */
  List<Lock> of(UniqueId id, Optional<UniqueId> parent) {
    Map<String, Boolean> above =
        parent.map(exclusiveByKey::get).orElseGet(Collections::<String, Boolean>emptyMap);
    List<Lock> locks = new ArrayList<>();
    exclusiveByKey
        .getOrDefault(id, Collections.emptyMap())
        .forEach(
            (key, exclusive) -> {
              if (!exclusive.equals(above.get(key))) {
                locks.add(
                    Lock.newBuilder()
                        .setKey(Texts.wellFormed(key))
                        .setExclusive(exclusive)
                        .build());
              }
            });
    return locks;
  }

  /** The first test or container whose resources could not be had, and why. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  private Map<String, Boolean> locks(TestDescriptor test) {
    Map<String, Boolean> locks = new TreeMap<>();
    if (!(test instanceof Node)) {
      return locks;
    }
    try {
      for (ExclusiveResource resource : ((Node<?>) test).getExclusiveResources()) {
        add(resource, locks);
      }
    } catch (Throwable thrown) {
      // Errors too, since it is the user's code: nobody knows what it needs, so it runs alone.
      locks.put(ExclusiveResource.GLOBAL_KEY, true);
      if (trouble == null) {
        trouble = test.getUniqueId() + " does not tell which resources it needs: " + thrown;
      }
    }
    return locks;
  }

  /** To read the global key is what an engine has everything do that is not isolated. */
  private static void add(ExclusiveResource resource, Map<String, Boolean> locks) {
    String key = resource.getKey();
    boolean exclusive = resource.getLockMode() == ExclusiveResource.LockMode.READ_WRITE;
    boolean meansNothing = key.equals(ExclusiveResource.GLOBAL_KEY) && !exclusive;
    if (!meansNothing && !OF_THE_JVM.contains(key)) {
      locks.merge(key, exclusive, Boolean::logicalOr);
    }
  }
}
