package dev.volley.maven;

import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Requires;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which of some modules another one needs: what it requires, {@code static} too, what that
 * requires, and whoever provides a service that one of them uses. Immutable.
 */
final class RequiredModules {
  private final Map<String, ModuleDescriptor> available = new LinkedHashMap<>();

  /** Among these. */
  RequiredModules(Collection<ModuleDescriptor> modules) {
    modules.forEach(module -> available.put(module.name(), module));
  }

  /** The names of those that are needed by a module, its own among them. */
  Set<String> by(ModuleDescriptor root) {
    Set<String> needed = new HashSet<>(Set.of(root.name()));
    Deque<ModuleDescriptor> open = new ArrayDeque<>(Set.of(root));
    while (!open.isEmpty()) {
      ModuleDescriptor module = open.remove();
      for (ModuleDescriptor other : available.values()) {
        if (needs(module, other) && needed.add(other.name())) {
          open.add(other);
        }
      }
    }
    return needed;
  }

  private static boolean needs(ModuleDescriptor module, ModuleDescriptor other) {
    return module.requires().stream().map(Requires::name).anyMatch(other.name()::equals)
        || isServed(module, other);
  }

  /** Providers on the class path are found there; only those that say so in a descriptor move. */
  private static boolean isServed(ModuleDescriptor module, ModuleDescriptor other) {
    return !other.isAutomatic()
        && other.provides().stream()
            .anyMatch(provided -> module.uses().contains(provided.service()));
  }
}
