package dev.volley.worker;

import dev.volley.wire.proto.Assign;
import dev.volley.wire.proto.Configure;
import dev.volley.wire.proto.Invocations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * Discovers what one request selects, on the main thread. A class that cannot be loaded does not
 * take the others of the request with it.
 */
final class Discovery {

  private final Launcher launcher;
  private final Configure configure;
  private final ClassLoader loader;
  private final Assign assign;
  private final DeclaredLocks locks;
  private final Map<String, Throwable> broken = new LinkedHashMap<>();
  private @Nullable MethodFilters methods;

  /**
   * Prepares a discovery.
   *
   * @param locks looks on
   */
  Discovery(
      Launcher launcher,
      Configure configure,
      ClassLoader loader,
      Assign assign,
      DeclaredLocks locks) {
    this.locks = locks;
    this.launcher = launcher;
    this.configure = configure;
    this.loader = loader;
    this.assign = assign;
  }

  /**
   * Discovers.
   *
   * <p>Throws whatever the platform or an engine throws, where no class is to blame.
   *
   * @return empty where nothing is left to select
   */
  Optional<TestPlan> discover() {
    LauncherDiscoveryRequestBuilder filters = filters();
    List<String> classes = loadable();
    List<String> ids = uniqueIds();
    try {
      return narrowed(plan(filters, classes, ids), ids);
    } catch (Throwable thrown) {
      List<String> sound = withoutCulprits(classes, thrown);
      if (sound.size() == classes.size()) {
        throw thrown;
      }
      return narrowed(plan(filters(), sound, ids), ids);
    }
  }

  /** The same with the invocations alone that are asked for, where single ones are. */
  private Optional<TestPlan> narrowed(Optional<TestPlan> whole, List<String> ids) {
    MethodFilters asked = methods;
    if (!whole.isPresent() || asked == null || asked.narrowed().isEmpty()) {
      return whole;
    }
    return Optional.of(
        launcher.discover(
            filters().selectors(Narrowing.selectors(whole.get(), asked.narrowed(), ids)).build()));
  }

  /** Classes of the request that could not be loaded or discovered, and why. */
  Map<String, Throwable> brokenClasses() {
    return Collections.unmodifiableMap(broken);
  }

  private List<String> loadable() {
    List<String> loadable = new ArrayList<>();
    for (String name : assign.getClassNamesList()) {
      try {
        Class.forName(name, false, loader);
        loadable.add(name);
      } catch (Throwable t) {
        broken.put(name, t);
      }
    }
    return loadable;
  }

  /** The classes that can be discovered alone; all, where even no class at all cannot be. */
  private List<String> withoutCulprits(List<String> classes, Throwable thrown) {
    if (failure(Collections.emptyList()).isPresent()) {
      return classes;
    }
    List<String> sound = new ArrayList<>();
    boolean single = classes.size() == 1 && uniqueIds().isEmpty();
    for (String name : classes) {
      Optional<Throwable> failure =
          single ? Optional.of(thrown) : failure(Collections.singletonList(name));
      if (failure.isPresent()) {
        broken.put(name, failure.get());
      } else {
        sound.add(name);
      }
    }
    return sound;
  }

  private Optional<Throwable> failure(List<String> classes) {
    try {
      launcher.discover(filters().selectors(selectors(classes, Collections.emptyList())).build());
      return Optional.empty();
    } catch (Throwable thrown) {
      return Optional.of(thrown);
    }
  }

  private Optional<TestPlan> plan(
      LauncherDiscoveryRequestBuilder filters, List<String> classes, List<String> ids) {
    List<DiscoverySelector> selectors = selectors(classes, ids);
    return selectors.isEmpty()
        ? Optional.empty()
        : Optional.of(launcher.discover(filters.selectors(selectors).build()));
  }

  private static List<DiscoverySelector> selectors(List<String> classes, List<String> ids) {
    List<DiscoverySelector> selectors = new ArrayList<>();
    classes.forEach(name -> selectors.add(DiscoverySelectors.selectClass(name)));
    ids.forEach(id -> selectors.add(DiscoverySelectors.selectUniqueId(id)));
    return selectors;
  }

  private List<String> uniqueIds() {
    List<String> ids = new ArrayList<>(assign.getUniqueIdsList());
    for (Invocations range : assign.getInvocationsList()) {
      Set<Integer> except = new HashSet<>(range.getExceptList());
      for (int number = range.getFirst(); number <= range.getLast(); number++) {
        if (!except.contains(number)) {
          for (String type : range.getSegmentTypesList()) {
            ids.add(range.getParent() + "/[" + type + ":#" + number + "]");
          }
        }
      }
    }
    return ids;
  }

  private LauncherDiscoveryRequestBuilder filters() {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request()
            .configurationParameters(configure.getConfigurationParametersMap())
            .filters(locks);
    engines(request, assign.getIncludeEnginesList(), assign.getExcludeEnginesList());
    engines(request, configure.getIncludeEnginesList(), configure.getExcludeEnginesList());
    TagFilters.of(
            configure.getIncludeTagsList(),
            configure.getExcludeTagsList(),
            configure.getConfigurationParametersMap())
        .forEach(request::filters);
    if (configure.getMethodFiltersCount() > 0) {
      methods = new MethodFilters(configure.getMethodFiltersList());
      request.filters(methods);
    }
    return request;
  }

  private static void engines(
      LauncherDiscoveryRequestBuilder request, List<String> included, List<String> excluded) {
    if (!included.isEmpty()) {
      request.filters(EngineFilter.includeEngines(included));
    }
    if (!excluded.isEmpty()) {
      request.filters(EngineFilter.excludeEngines(excluded));
    }
  }
}
